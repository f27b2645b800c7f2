// A corpus of any size to measure with: news prose put together from templates with figures of a seeded generator, so that it is the
// same everywhere. About one sentence in three holds a figure, as in news.
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
const SPEAKERS = [
  'the interior ministry',
  'police',
  'the mayor',
  'rescue services',
  'a hospital spokeswoman',
  'the regional governor',
];
const PLAIN = [
  'Residents described a night of confusion as sirens sounded across the district and neighbours carried what they could to the street.',
  'The government has promised an inquiry, although opposition leaders doubt that its findings will ever be made public.',
  'Schools stayed closed and the main road to the airport was blocked by fallen trees and abandoned cars.',
  '"We heard a loud noise and then everything went dark," said a shopkeeper who has lived in the old town all her life.',
  'Analysts say the decision reflects growing pressure on a coalition that has struggled to agree on a common line.',
  'Aid groups called for blankets, drinking water and medicine, and warned that the weather was about to turn.',
  'The company declined to comment, citing the investigation, and referred questions to its lawyers.',
];
const FIGURES = [
  (r, p, s) =>
    `At least ${2 + r(60)} people, including ${1 + r(5)} children, were killed in ${p} on Monday, ${s} said.`,
  (r, p, s) =>
    `More than ${(1 + r(90)) * 50} homes were damaged and about ${(1 + r(40)) * 100} families spent the night in shelters, according to ${s}.`,
  (r, p) =>
    `The toll in ${p} rose from ${1 + r(20)} to ${21 + r(40)} after rescuers reached the last of the collapsed buildings.`,
  (r) =>
    `Prices climbed ${1 + r(9)}.${r(10)} percent in March, the second-largest rise since 2022, while wages grew by ${1 + r(4)} percent.`,
  (r, p) =>
    `Officials in ${p} expect up to ${(1 + r(30)) * 1000} visitors over the weekend, nearly ${(2 + r(7)) * 10} percent of them from abroad.`,
  (r) =>
    `The project will cost between $${1 + r(4)}.${r(10)} billion and $${6 + r(4)} billion and take ${2 + r(6)} years.`,
];

function article(random, index) {
  const place = PLACES[random(PLACES.length)];
  const sentences = [];
  const count = 12 + random(24);
  for (let i = 0; i < count; i++) {
    const figure = random(3) === 0;
    sentences.push(
      figure
        ? FIGURES[random(FIGURES.length)](random, place, SPEAKERS[random(SPEAKERS.length)])
        : PLAIN[random(PLAIN.length)],
    );
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
