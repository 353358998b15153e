import type { SampleArticle } from './sample-article.ts';

export const english: SampleArticle = {
  language: 'en',
  title: 'A year of very large numbers',
  published: '2026-01-12',
  paragraphs: [
    'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner, a research firm. It takes whole countries to measure such sums. Microsoft, OpenAI, Google and Meta alone put $340bn into AI in 2025, about as much as shoppers in Germany, France, Britain, Italy and Spain spend online in a year.',
    'Nobody has gained more than Nvidia. Last October the chip designer’s market value passed $5 trillion, which made it the world’s most valuable company. Its processors sit in nearly every large data centre that is being built.',
    'Some of the money goes round in a circle. Nvidia has put $100bn into OpenAI, which buys Nvidia’s chips with it. To critics it looks as if the left hand invests and the right hand buys. Supporters answer that railways and telephone networks, too, were built on credit from those who supplied them.',
    'Venture capital has followed. Over 58% of the world’s venture capital now goes to AI, Silicon Valley Bank says. Returns are thinner. Researchers at MIT found that 95% of organisations see no return from generative AI. OpenAI, the maker of ChatGPT, expects to have lost between $8bn and $11.5bn in 2025.',
    'It began more modestly. Microsoft put $1bn into OpenAI in 2019, a few weeks after an internal e-mail in which its chief technology officer told his superiors how worried he was that Google had pulled ahead.',
    'Machines age faster than buildings. GPUs that are two years old are worth next to nothing, say those who doubt the boom, because each generation outruns the last: Rubin, due in the second half of this year, is three to five times as powerful as Blackwell. Others reply that old chips are still rented out around the clock.',
    'What comes next is a matter of forecasts, and should be read as such. Gartner expects AI spending to exceed $2 trillion in 2026. Nvidia says it can see about $500bn of orders for Blackwell and Rubin chips through the end of 2026. Neither sum has been spent.',
    'Little of this could be felt at the winter fair in Leeds, where 4,200 visitors paid £45 each to watch robots fold shirts. The queue for coffee, at £3.80 a cup, was 25 minutes long.',
  ],
};
