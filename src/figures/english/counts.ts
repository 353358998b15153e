import { matchAt } from '../match-at.ts';

/** What is counted in news of this kind. Plural, as the text has them behind a number. */
const NOUNS: ReadonlySet<string> = new Set(
  (
    'users people customers subscribers members accounts firms companies executives organisations organizations employees workers staff jobs positions ' +
    'chips gpus processors accelerators semiconductors wafers servers racks shares developers downloads respondents leaders managers ceos cfos cios ' +
    'interviews projects pilots deployments startups businesses enterprises corporations queries prompts messages requests conversations tokens parameters ' +
    'homes households visits visitors seats engineers researchers scientists datacentres datacenters centres centers countries markets investors ' +
    'funds banks students teachers patients doctors adults americans participants viewers listeners readers views cars vehicles apps models papers ' +
    'articles cases deals contracts lawsuits wau mau dau waus maus units devices phones smartphones robots satellites books songs videos images ' +
    'professionals consumers clients partners suppliers stores sites factories plants institutions universities schools agencies roles layoffs ' +
    'licenses licences tests tasks questions simulations initiatives implementations experts analysts economists decision-makers leaders ' +
    'h100s h200s gb200s gb300s b200s b300s a100s tpus cpus blackwells rubins machines players actors writers authors transistors interactions'
  ).split(' '),
);

/** Words after which no counted noun of this number can follow. */
const STOPS: ReadonlySet<string> = new Set(
  (
    'of in to for and or on at by from with as the a an is was are were be been has have had will would can could may might per than that which who ' +
    'this these those its their his her our your when while if but not more less last next first after before since until over under into ' +
    'figure digit storey floor worth percent million billion trillion thousand'
  ).split(' '),
);

/** "300+ initiatives", "300-plus" */
const MORE = /\+|[ -]plus(?![A-Za-z])/iy;
const WORD = /(?: ?\n ?| |-)([A-Za-z][A-Za-z0-9-]*)/y;

/** "Weekly users at 1.2 billion", "subscribers passed 50 million": the noun stands before. */
export function countedBefore(text: string, at: number): boolean {
  return COUNTED_BEFORE.test(text.slice(Math.max(0, at - 70), at));
}

const COUNTED_BEFORE =
  /\b(?:users|subscribers|members|downloads|audience|user (?:base|count|numbers)|WAUs?|MAUs?)\b[^.,;:!?\n$€£]{0,36}?(?: (?:at|to|of|hit|hits|reach(?:ed|es|ing)?|top(?:ped|s|ping)?|surpass(?:ed|es|ing)?|pass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|cross(?:ed|es|ing)?|were|was|are|is|total(?:led|ed|s)?|near(?:ed|s|ing)?)|:)(?: (?:about|around|roughly|nearly|almost|over|more than|some|approximately|an estimated|just|well))* ?[~>≈]?$/i;

/** The counted noun, at most four words behind the number that ends at `at`. */
export function readCountedNoun(text: string, at: number): string | null {
  let place = at + (matchAt(MORE, text, at)?.[0].length ?? 0);
  for (let count = 0; count < 5; count++) {
    const match = matchAt(WORD, text, place);
    if (!match?.[1]) return null;
    const word = match[1].toLowerCase();
    if (NOUNS.has(word)) return word;
    if (STOPS.has(word)) return null;
    place += match[0].length;
  }
  return null;
}
