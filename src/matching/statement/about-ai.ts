/** A plain text speaks of artificial intelligence. */
export function isAboutAi(plain: string): boolean {
  return ABOUT_AI.test(plain);
}

const ABOUT_AI =
  /(?:^|[^a-z])a\.?i(?![a-z])|artificial intelligence|gen-?ai|generative|large language model|chatbot|machine learning|人工智能|人工智慧|生成式|大模型|智能体|chatgpt/;
