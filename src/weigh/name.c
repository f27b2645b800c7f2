#include "weigh/name.h"

#include <stdlib.h>

#include "lexicon/lexicon.h"

enum {
  MAX_NAMES = 48,  // names kept of one article: the rarest where it has more
  MAX_SHARING = 8  // a name that more articles share tells no event
};

typedef struct Spot {
  uint64_t hash;
  uint32_t article;
  CtText text;
  bool weak, storm;
} Spot;

static int by_hash(const void *left, const void *right) {
  const Spot *a = left, *b = right;
  if (a->hash != b->hash) return a->hash < b->hash ? -1 : 1;
  if (a->article != b->article) return a->article < b->article ? -1 : 1;
  return ct_text_compare(a->text, b->text);
}

static int by_rarity(const void *left, const void *right) {
  const CtSharedName *a = left, *b = right;
  if (a->articles != b->articles) return a->articles < b->articles ? -1 : 1;
  return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static int by_name_hash(const void *left, const void *right) {
  const CtSharedName *a = left, *b = right;
  return a->hash < b->hash ? -1 : a->hash > b->hash;
}

static bool is_common(CtText name) { return ct_lexicon_find_row(name, CT_LEX_COMMON_NAMES) >= 0; }

static bool is_part(CtText word, int part) {
  int32_t row = ct_lexicon_find_row(word, CT_LEX_NAME_TITLES);
  return row >= 0 && ct_lex_name_titles[row].part == part;
}

static CtText first_word(CtText name) {
  size_t space = ct_text_find(name, CT_TEXT(" "), 0);
  return ct_text_range(name, 0, space == SIZE_MAX ? name.length : space);
}

static CtText last_word(CtText name) {
  size_t at = name.length;
  while (at > 0 && name.data[at - 1] != ' ')
    at--;
  return ct_text_range(name, at, name.length);
}

static CtText without_first(CtText name) {
  return ct_text_trim(ct_text_range(name, first_word(name).length, name.length));
}

static CtText without_last(CtText name) {
  return ct_text_trim(ct_text_range(name, 0, name.length - last_word(name).length));
}

static bool is_single(CtText name) { return first_word(name).length == name.length; }

// "sheriff larry smith jr." is "larry smith", but "british council" stays; "cerise avenue" is the street "cerise". *street tells which.
static CtText bare_name(CtText name, bool *street) {
  while (!is_single(without_first(name)) && is_part(first_word(name), CT_NAME_TITLES_PART_TITLE))
    name = without_first(name);
  while (!is_single(name) && is_part(last_word(name), CT_NAME_TITLES_PART_SUFFIX))
    name = without_last(name);
  *street = !is_single(name) && is_part(last_word(name), CT_NAME_TITLES_PART_STREET);
  return *street ? without_last(name) : name;
}

// "east baltimore"
static bool is_part_of_place(CtText name) {
  if (is_single(name) || ct_lexicon_find_row(first_word(name), CT_LEX_DIRECTIONS) < 0) return false;
  return ct_place_find(without_first(name), NULL) >= 0;
}

// Names that turn up in any news ("us president donald trump", by its end), and places, which are counted as places.
static bool tells(CtText name, bool street) {
  if (name.length < 3 || (is_single(name) && !street)) return false;
  if (is_common(name) || is_common(last_word(name))) return false;
  if (!is_single(name) &&
      is_common(ct_text_range(name, without_last(without_last(name)).length, name.length)))
    return false;
  return street || (ct_place_find(name, NULL) < 0 && !is_part_of_place(name));
}

// "hurricane melissa", "storm eowyn": a kind of storm and one word.
static bool is_storm(CtText name) {
  if (is_single(name) || !is_single(without_first(name))) return false;
  const int32_t row = ct_lexicon_find_row(first_word(name), CT_LEX_EVENT_TYPES);
  return row >= 0 && ct_lex_event_types[row].type == CT_EVENT_TYPES_TYPE_STORM;
}

// A person's middle names come and go: first and last word stand for all.
static uint64_t hash_of(CtText name, bool street) {
  uint64_t seed = street ? 1 : 0;
  if (is_single(name)) return ct_text_hash(name, seed);
  return ct_text_hash(last_word(name), ct_text_hash(first_word(name), seed));
}

// "british council and eu": each side of "and" is a name of its own. The next piece from *at on; data NULL at the end.
static CtText next_piece(CtText names, size_t *at) {
  static const char JOINT[] = " and ";
  if (*at >= names.length) return CT_NO_TEXT;
  size_t joint = ct_text_find(names, CT_TEXT(" and "), *at);
  size_t end = joint == SIZE_MAX ? names.length : joint;
  CtText piece = ct_text_range(names, *at, end);
  *at = joint == SIZE_MAX ? names.length : joint + sizeof(JOINT) - 1;
  return piece;
}

// `spots` NULL only counts.
static uint32_t collect_spots(const CtRecords *records, Spot *spots) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < records->count; i++) {
    const CtNames *names = &records->items[i].names;
    for (uint32_t n = 0; n < names->count; n++) {
      size_t at = 0;
      for (CtText piece = next_piece(names->items[n], &at); piece.data;
           piece = next_piece(names->items[n], &at)) {
        bool street;
        CtText bare = bare_name(piece, &street);
        bool official = first_word(bare).data != first_word(piece).data;
        if (!tells(bare, street)) continue;
        if (spots)
          spots[count] =
              (Spot){hash_of(bare, street), i, piece, street || official, is_storm(bare)};
        count++;
      }
    }
  }
  return count;
}

// Goes over runs of one name; every article of a run of two or more gets it. `fill` NULL only counts.
static void deal_runs(const Spot *spots, uint32_t count, uint32_t *sizes, const uint32_t *from,
                      CtSharedName *fill) {
  for (uint32_t start = 0; start < count;) {
    uint32_t end = start, articles = 0;
    bool weak = false;
    for (; end < count && spots[end].hash == spots[start].hash; end++) {
      weak = weak || spots[end].weak;
      articles += end == start || spots[end].article != spots[end - 1].article;
    }
    for (uint32_t i = start; i < end && articles > 1; i++) {
      if (i > start && spots[i].article == spots[i - 1].article) continue;
      uint32_t article = spots[i].article;
      if (fill)
        fill[from[article] + sizes[article]] =
            (CtSharedName){spots[i].hash, articles, spots[i].text, weak, spots[i].storm};
      sizes[article]++;
    }
    start = end;
  }
}

// Each article's names, the rarest MAX_NAMES of them, ascending by hash.
static void keep_rarest(CtSharedNames *names, const uint32_t *sizes, uint32_t articles) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < articles; i++) {
    CtSharedName *own = names->items + names->from[i];
    uint32_t count = sizes[i] < MAX_NAMES ? sizes[i] : MAX_NAMES;
    qsort(own, sizes[i], sizeof(*own), by_rarity);
    qsort(own, count, sizeof(*own), by_name_hash);
    for (uint32_t n = 0; n < count; n++)
      names->items[kept + n] = own[n];
    names->from[i] = kept;
    kept += count;
  }
  names->from[articles] = kept;
}

// Two articles share everything they agree on, so nothing is rare among them; of a large archive a handful at most.
static uint32_t rare_limit(uint32_t articles) {
  uint32_t half = articles / 2;
  return half < MAX_SHARING ? half : MAX_SHARING;
}

bool ct_shared_names_make(const CtRecords *records, CtArena *arena, CtSharedNames *out) {
  uint32_t articles = records->count, count = collect_spots(records, NULL), total = 0;
  Spot *spots = ct_arena_array(arena, count, sizeof(*spots));
  uint32_t *sizes = ct_arena_array(arena, articles, sizeof(*sizes));
  out->from = ct_arena_array(arena, (size_t)articles + 1, sizeof(*out->from));
  out->rare_limit = rare_limit(articles);
  if (!spots || !sizes || !out->from) return false;
  collect_spots(records, spots);
  qsort(spots, count, sizeof(*spots), by_hash);
  deal_runs(spots, count, sizes, NULL, NULL);
  for (uint32_t i = 0; i < articles; i++) {
    out->from[i] = total;
    total += sizes[i];
    sizes[i] = 0;
  }
  out->items = ct_arena_array(arena, total, sizeof(*out->items));
  if (!out->items) return false;
  deal_runs(spots, count, sizes, out->from, out->items);
  keep_rarest(out, sizes, articles);
  return true;
}
