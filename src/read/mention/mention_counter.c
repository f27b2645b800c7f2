// The other direction of an attack, which articles of it tell beside it: "Russia said it shot down 116 Ukrainian drones".
#include "lexicon/lexicon.h"
#include "read/figure/thing.h"
#include "read/mention/mention_parts.h"

enum { OWNER_TOKENS = 4 };

static bool is_same(CtText a, CtText b) { return a.data && b.data && ct_text_equal(a, b); }

static bool has_punct(const CtTelling *telling, uint32_t first, uint32_t end) {
  for (uint32_t token = first; token < end; token++)
    if (telling->reading->document.tokens.items[token].kind == CT_TOKEN_PUNCT) return true;
  return false;
}

// The country whose adjective stands before what is counted: "116 Ukrainian drones".
static CtText owner_of(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  for (uint32_t i = telling->first_place[sentence]; i < telling->first_place[sentence + 1]; i++) {
    const CtPlace *place = &telling->reading->places.items[i];
    if (!place->demonym || place->first < token || place->first > token + OWNER_TOKENS) continue;
    // Not "38 missiles, the Ukrainian air force said".
    if (has_punct(telling, token, place->first)) break;
    int32_t country = ct_place_country(place->row);
    if (country >= 0) return ct_place_name(country);
  }
  return CT_NO_TEXT;
}

static bool is_weapon(const CtClaim *claim) {
  return claim->thing_count > 0 && ct_class_is_a(claim->things[0].class_, CT_TEXT("aerial weapon"));
}

bool ct_mention_is_counter(const CtTelling *telling, uint32_t sentence, uint32_t token,
                           const CtClaim *claim) {
  const CtMention *main = &telling->reading->mentions.items[0];
  if (!main->actor.data) return false;
  CtText owner = is_weapon(claim) ? owner_of(telling, sentence, token) : CT_NO_TEXT;
  if (owner.data && !ct_text_equal(owner, main->actor) &&
      (!main->target.data || ct_text_equal(owner, main->target)))
    return true;
  int32_t country = claim->place >= 0 ? ct_place_country(claim->place) : -1;
  return main->target.data && country >= 0 && is_same(ct_place_name(country), main->actor);
}

static int32_t country_row(const CtTelling *telling, CtText name) {
  const CtPlaces *places = &telling->reading->places;
  for (uint32_t i = 0; i < places->count; i++) {
    int32_t country = ct_place_country(places->items[i].row);
    if (country >= 0 && ct_text_equal(ct_place_name(country), name)) return country;
  }
  return -1;
}

CtMention ct_mention_counter(const CtTelling *telling, uint32_t sentence, uint32_t token) {
  const CtMention *main = &telling->reading->mentions.items[0];
  CtMention wanted = {.type = main->type, .days = main->days, .weekday = main->weekday};
  wanted.actor = main->target.data ? main->target : owner_of(telling, sentence, token);
  wanted.target = main->actor;
  int32_t country = country_row(telling, main->actor);
  if (country >= 0) wanted.places[wanted.place_count++] = country;
  return wanted;
}
