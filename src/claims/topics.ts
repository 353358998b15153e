/** What claims are about, in the order in which they are listed. Apart from the schema, so that views need no zod. */
export const TOPICS = ['ai-spending', 'ai-returns', 'nvidia', 'openai', 'deals', 'hardware'] as const;

export type Topic = (typeof TOPICS)[number];
