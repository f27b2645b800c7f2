// How names of places are compared, the same as in src/read/place/place_find.c: ASCII lower case, no marks, no full stops or
// apostrophes, a hyphen is a space, "Saint" is "St", "&" is "and".
const LETTERS = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
  ə: 'a',
  Ə: 'A',
};

/** The name as news prints it: ASCII, case kept. */
export function plainName(name) {
  const letters = [...name.normalize('NFD')].map((c) => LETTERS[c] ?? c).join('');
  return letters
    .replace(/[\u2018\u2019\u02bb\u02bc\u02bf\u02be`´]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[^\x20-\x7e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The key of a plain name. */
export function foldName(plain) {
  const words = plain
    .toLowerCase()
    .replace(/[.'",]/gu, '')
    .replace(/&/gu, ' and ')
    .split(/[\s-]+/u)
    .filter(Boolean);
  return words.map((word) => (word === 'saint' ? 'st' : word)).join(' ');
}
