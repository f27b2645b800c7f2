#include "weigh/setting.h"

#include "read/figure/thing.h"

enum { MAX_VOTED = 24 };

typedef struct Votes {
  int32_t places[MAX_VOTED];
  uint32_t votes[MAX_VOTED];
  uint32_t count;
  uint32_t total;
} Votes;

static void vote(Votes *votes, int32_t place) {
  votes->total++;
  for (uint32_t i = 0; i < votes->count; i++) {
    if (votes->places[i] != place) continue;
    votes->votes[i]++;
    return;
  }
  if (votes->count >= MAX_VOTED) return;
  votes->places[votes->count] = place;
  votes->votes[votes->count++] = 1;
}

// The narrowest place inside which, or around which, more than half of the articles put the event: Kyiv where most say Kyiv,
// Ukraine where they name different cities.
static int32_t elect(const Votes *votes) {
  int32_t best = -1;
  for (uint32_t i = 0; i < votes->count; i++) {
    for (int32_t place = votes->places[i]; place >= 0; place = ct_place_parent(place)) {
      uint32_t inside = 0;
      for (uint32_t k = 0; k < votes->count; k++)
        if (ct_place_contains(place, votes->places[k])) inside += votes->votes[k];
      if (2 * inside <= votes->total) continue;
      if (best < 0 || ct_place_level(place) > ct_place_level(best)) best = place;
      break;
    }
  }
  return best;
}

static const CtMention *mention_of(const CtRecord *record, const CtClaim *claim) {
  return claim->mention < record->mentions.count ? &record->mentions.items[claim->mention] : NULL;
}

// "In Pelotas in southern Brazil": the narrowest of its places, where each lies in the other; not of an attack, which strikes
// in many.
static int32_t place_of(const CtMention *mention) {
  int32_t place = mention->places[0];
  for (int i = 1; i < mention->place_count && !mention->target.data; i++) {
    if (ct_place_contains(place, mention->places[i]))
      place = mention->places[i];
    else if (!ct_place_contains(mention->places[i], place))
      return mention->places[0];
  }
  return place;
}

static void take_sides(CtSetting *setting, const CtMention *mention) {
  if (!setting->actor.data) setting->actor = mention->actor;
  if (!setting->target.data) setting->target = mention->target;
}

static bool is_class(const CtClaim *claim, CtText name) {
  for (int i = 0; i < claim->thing_count; i++)
    if (ct_text_equal(claim->things[i].class_, name)) return true;
  return false;
}

// Notes the country of a toll in *land; true where it is another than the one before.
static bool is_other_land(const CtClaim *claim, int32_t *land) {
  if (!claim->predicate.data || !ct_text_equal(claim->predicate, CT_TEXT("killed"))) return false;
  const int32_t country = ct_place_country(claim->place);
  if (country < 0) return false;
  const bool other = *land >= 0 && *land != country;
  *land = country;
  return other;
}

CtSetting ct_setting_of(const CtRecords *records, const CtClaimRef *claims, uint32_t count) {
  CtSetting setting = {.place = -1};
  Votes votes = {.count = 0};
  uint32_t last_article = CT_NONE;
  int32_t land = -1;
  for (uint32_t i = 0; i < count; i++) {
    const CtRecord *record = &records->items[claims[i].article];
    const CtClaim *claim = &record->claims.items[claims[i].claim];
    const CtMention *mention = mention_of(record, claim);
    if (is_class(claim, CT_TEXT("soldier"))) setting.counts_soldiers = true;
    if (is_other_land(claim, &land)) setting.several_lands = true;
    if (!mention || claims[i].article == last_article) continue;
    last_article = claims[i].article;
    take_sides(&setting, mention);
    if (mention->place_count > 0) vote(&votes, place_of(mention));
  }
  setting.place = elect(&votes);
  return setting;
}
