#include "weigh/order.h"

typedef struct Moment {
  CtDays days;
  int32_t minute;  // -1 where only the day is known
} Moment;

// "A day earlier, three people were killed in Odesa": what is told in passing may lag behind its article's day.
static bool is_in_passing(const CtMeasured *m) {
  const CtMentions *mentions = &m->record->mentions;
  return m->claim->mention < mentions->count && mentions->items[m->claim->mention].background &&
         !mentions->items[m->claim->mention].period;
}

static Moment moment_of(const CtMeasured *m) {
  const CtClaim *claim = m->claim;
  if (claim->as_of_stated && claim->as_of.day != CT_NO_DAY)
    return (Moment){{claim->as_of.day, claim->as_of.day}, claim->as_of.minute};
  if (is_in_passing(m)) return (Moment){{CT_NO_DAY, CT_NO_DAY}, -1};
  return (Moment){m->record->published_days, m->record->published_minute};
}

static bool is_known(CtDays days) { return days.from != CT_NO_DAY && days.to != CT_NO_DAY; }

CtOrder ct_order_of(const CtMeasured *a, const CtMeasured *b) {
  Moment first = moment_of(a), second = moment_of(b);
  CtOrder order = {CT_NEWER_NONE, CT_NO_DAY, CT_NO_DAY};
  // Inside one article only stated moments tell an order.
  bool one_article = a->ref.article == b->ref.article;
  if (one_article && !(a->claim->as_of_stated && b->claim->as_of_stated)) return order;
  if (!is_known(first.days) || !is_known(second.days)) return order;
  order.day_a = first.days.from;
  order.day_b = second.days.from;
  if (first.days.to < second.days.from) order.newer = CT_NEWER_B;
  if (second.days.to < first.days.from) order.newer = CT_NEWER_A;
  bool one_day = first.days.from == first.days.to && second.days.from == second.days.to &&
                 first.days.from == second.days.from;
  if (!one_day || first.minute < 0 || second.minute < 0) return order;
  if (first.minute < second.minute) order.newer = CT_NEWER_B;
  if (second.minute < first.minute) order.newer = CT_NEWER_A;
  return order;
}
