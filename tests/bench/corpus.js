// A corpus of any size to measure with: news prose put together from templates with names and figures of a seeded generator, so that
// it is the same everywhere. One sentence in three holds a figure; there is one quantity in 240 characters, one claim in 290, one date
// in 430 and one name in 310. Reports of attacks are as dense in claims (one in 280), reports of diplomacy have half of that.
const SEED = 20250828;

/** xorshift32: small, seeded, good enough to vary words. */
function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const PLACES = [
  'Lisbon',
  'Kyiv',
  'Porto',
  'Manila',
  'Valencia',
  'Texas',
  'Nairobi',
  'Izmir',
  'Quito',
  'Osaka',
  'Lagos',
  'Leeds',
];
const PEOPLE = [
  'Marta Queiroz',
  'Daniel Osei',
  'Ines Baptista',
  'Viktor Hrynko',
  'Aylin Demir',
  'Thomas Leary',
  'Grace Mwangi',
  'Ramon Ilagan',
];
const SPEAKERS = [
  'the Interior Ministry',
  'police',
  'Mayor Helena Duarte',
  'rescue services',
  'a hospital spokeswoman',
  'Governor Luis Carranza',
];
const PLAIN = [
  () =>
    'Residents described a night of confusion as sirens sounded across the district and neighbours carried what they could to the street.',
  (r, p) =>
    `The government has promised an inquiry into what happened in ${p}, although opposition leaders doubt that its findings will ever be made public.`,
  (r, p) =>
    `Schools stayed closed and the main road from ${p} to the airport was blocked by fallen trees and abandoned cars.`,
  (r, p, s, n) =>
    `"We heard a loud noise and then everything went dark," said ${n}, a shopkeeper who has lived in the old town all her life.`,
  (r, p, s, n) =>
    `Analysts such as ${n} of the University of Leeds say the decision reflects growing pressure on a coalition that has struggled to agree on a common line.`,
  () =>
    'Aid groups called for blankets, drinking water and medicine, and warned that the weather was about to turn.',
  (r, p, s, n) =>
    `The company declined to comment, citing the investigation, and referred questions to its lawyer, ${n}.`,
  (r, p, s) =>
    `In a statement published on Tuesday evening, ${s} asked people in ${p} to stay away from the river until further notice.`,
  (r, p, s, n) =>
    `${n}, who chairs the committee, said it was too early to speak of a cause and that nobody should be blamed before the report of the Transport Agency.`,
  (r, p, s, n) =>
    `At the hospital where the wounded were taken, relatives waited in the corridors for news, and ${n} went from bed to bed with a list of names.`,
  (r, p) =>
    `Neighbouring Spain and Morocco offered help, and a plane with medical supplies was expected to land in ${p} before nightfall.`,
  () =>
    'The cause was not immediately clear, and investigators were still collecting evidence along the shore.',
];
const FIGURES = [
  (r, p, s) =>
    `At least ${2 + r(60)} people, including ${1 + r(5)} children, were killed in ${p} on Monday, ${s} said.`,
  (r, p, s) => `More than ${(1 + r(90)) * 50} homes were damaged in the storm, according to ${s}.`,
  (r, p) =>
    `The toll in ${p} rose to ${21 + r(40)} after rescuers reached the last of the collapsed buildings.`,
  (r) =>
    `Prices climbed ${1 + r(9)}.${r(10)} percent in March, the second-largest rise since 2022, the Statistics Office reported.`,
  (r, p) => `Officials in ${p} expect up to ${(1 + r(30)) * 1000} visitors over the weekend.`,
  (r) =>
    `The project will cost between $${1 + r(4)}.${r(10)} billion and $${6 + r(4)} billion and take ${2 + r(6)} years.`,
  (r, p, s, n) =>
    `${n}, ${20 + r(60)}, had left the building ${5 + r(50)} minutes before the walls gave way, her brother said by telephone from ${p}.`,
  (r, p, s, n) =>
    `The trial of ${n}, which began on ${1 + r(28)} March 2025, has been put off for the third time, the court said on Thursday.`,
  (r, p) =>
    `Flight ${100 + r(800)} to ${p} was turned back at ${10 + r(10)}:${10 + r(50)}, and Highway ${1 + r(90)} was closed in both directions.`,
  (r, p, s) =>
    `The flames could be seen from ${2 + r(30)} kilometres away, and it took ${s} more than ${2 + r(9)} hours to reach the site.`,
  (r, p, s, n) =>
    `"One of them had nothing left," said ${n}, who opened a shelter in ${p} for two families last week.`,
  (r, p, s) =>
    `${10 + r(70)} others were taken to hospital, ${2 + r(8)} of them in critical condition, ${s} said on Wednesday.`,
];

const of = (random, list) => list[random(list.length)];

function article(random, index) {
  const place = of(random, PLACES);
  const sentences = [];
  const count = 12 + random(24);
  for (let i = 0; i < count; i++) {
    const templates = random(3) === 0 ? FIGURES : PLAIN;
    sentences.push(of(random, templates)(random, place, of(random, SPEAKERS), of(random, PEOPLE)));
  }
  const text = sentences.map((sentence, i) => sentence + (i % 3 === 2 ? '\n\n' : ' ')).join('');
  const day = String(1 + random(28)).padStart(2, '0');
  return {
    id: `b${index}`,
    title: `What we know about the events in ${place}`,
    published: `2025-0${1 + random(9)}-${day}`,
    text,
  };
}

/** Lines of JSON, an article each, of at least `bytes` bytes in all, in pieces. */
export function* corpus(bytes) {
  const random = generator(SEED);
  for (let written = 0, index = 0; written < bytes; index++) {
    const line = `${JSON.stringify(article(random, index))}\n`;
    written += Buffer.byteLength(line);
    yield line;
  }
}
