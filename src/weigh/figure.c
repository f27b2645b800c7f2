#include "weigh/figure.h"

enum { SMALL_PERCENT = 3, VAGUE_FACTOR = 2 };

bool ct_figure_is_floor(const CtMeasured *m) {
  return m->means.high_infinite && !m->means.low_infinite;
}

bool ct_figure_is_ceiling(const CtMeasured *m) {
  return m->means.low_infinite && !m->means.high_infinite;
}

// "Dozens" suggests 24 to 99: more than twice its least.
bool ct_figure_counts_bodies(const CtMeasured *m) {
  return m->claim->thing_count > 0 &&
         ct_text_equal(m->claim->things[0].class_, CT_TEXT("dead body"));
}

bool ct_figure_is_vague(const CtMeasured *m) {
  CtNumber twice;
  if (m->suggests.low_infinite || m->suggests.high_infinite) return true;
  if (ct_interval_is_point(m->suggests)) return false;
  if (!ct_number_multiply(m->suggests.low, ct_number_of(VAGUE_FACTOR, 0), &twice)) return true;
  return ct_number_compare(m->suggests.high, twice) > 0;
}

bool ct_figure_same(const CtMeasured *a, const CtMeasured *b) {
  if (ct_interval_equal(a->means, b->means)) return true;
  return ct_interval_equal(ct_interval_whole(a->means), ct_interval_whole(b->means)) &&
         a->claim->kind == CT_KIND_COUNT;
}

static CtNumber size_of(const CtMeasured *m) {
  if (!m->suggests.low_infinite) return m->suggests.low;
  return m->suggests.high_infinite ? CT_ZERO : m->suggests.high;
}

int ct_figure_compare(const CtMeasured *a, const CtMeasured *b) {
  int order = ct_number_compare(size_of(a), size_of(b));
  if (order != 0 || a->suggests.high_infinite || b->suggests.high_infinite) return order;
  return ct_number_compare(a->suggests.high, b->suggests.high);
}

static CtNumber larger_of(const CtMeasured *a, const CtMeasured *b) {
  CtNumber first = size_of(a), second = size_of(b);
  return ct_number_compare(first, second) > 0 ? first : second;
}

bool ct_figure_percent(const CtMeasured *a, const CtMeasured *b, CtNumber gap, CtNumber *percent) {
  CtNumber thousand, ratio, whole;
  if (ct_number_sign(larger_of(a, b)) <= 0) return false;
  if (!ct_number_multiply(gap, ct_number_of(1000, 0), &thousand)) return false;
  if (!ct_number_divide(thousand, larger_of(a, b), &ratio)) return false;
  if (!ct_number_floor(ratio, &whole)) return false;
  return ct_number_multiply(whole, ct_number_of(1, -1), percent);
}

bool ct_figure_gap_is_small(const CtMeasured *a, const CtMeasured *b, CtNumber gap) {
  CtNumber hundred, most;
  if (a->claim->kind == CT_KIND_COUNT && ct_number_compare(gap, ct_number_of(1, 0)) <= 0)
    return true;
  if (!ct_number_multiply(gap, ct_number_of(100, 0), &hundred)) return false;
  if (!ct_number_multiply(larger_of(a, b), ct_number_of(SMALL_PERCENT, 0), &most)) return false;
  return ct_number_compare(hundred, most) <= 0;
}

static bool is_rounder(CtNumber a, CtNumber b) {
  return ct_number_trailing_zeros(a) > ct_number_trailing_zeros(b);
}

bool ct_figure_rounds(const CtMeasured *a, const CtMeasured *b) {
  if (!ct_figure_is_floor(a) || !ct_figure_is_floor(b)) return false;
  CtNumber low = a->means.low, other = b->means.low, gap;
  if (ct_number_equal(low, other)) return true;
  if (!is_rounder(low, other) && !is_rounder(other, low)) return false;
  if (!ct_number_subtract(low, other, &gap)) return false;
  if (ct_number_sign(gap) < 0) gap = ct_number_negate(gap);
  CtNumber hundred, most;
  if (!ct_number_multiply(gap, ct_number_of(100, 0), &hundred)) return false;
  if (!ct_number_multiply(larger_of(a, b), ct_number_of(SMALL_PERCENT, 0), &most)) return false;
  return ct_number_compare(hundred, most) <= 0;
}

// Whether they lie at most half a unit of the last digit that `rough` has from each other; of a percentage that digit is no ten,
// for 60 percent may be meant to the unit.
static bool rounds_to(const CtMeasured *fine, const CtMeasured *rough) {
  CtNumber gap;
  const CtNumber value = rough->means.low;
  const bool tens = value.exponent > 0 && rough->claim->kind == CT_KIND_PERCENT;
  const int32_t digit = tens ? 0 : value.exponent;
  if (value.denominator != 1 || fine->means.low.exponent >= digit ||
      !ct_number_subtract(fine->means.low, value, &gap))
    return false;
  if (ct_number_sign(gap) < 0) gap = ct_number_negate(gap);
  return ct_number_compare(gap, ct_number_of(5, digit - 1)) <= 0;
}

bool ct_figure_is_rounding(const CtMeasured *a, const CtMeasured *b) {
  const uint8_t kind = (uint8_t)a->claim->kind;
  return b->claim->kind == kind && (kind == CT_KIND_PERCENT || kind == CT_KIND_MONEY) &&
         ct_interval_is_point(a->means) && ct_interval_is_point(b->means) &&
         (rounds_to(a, b) || rounds_to(b, a));
}

bool ct_figure_suggested(const CtMeasured *a, const CtMeasured *b) {
  if (ct_figure_is_vague(a) || ct_figure_is_vague(b)) return false;
  if (ct_figure_is_floor(a) && ct_figure_is_floor(b)) return false;
  if (ct_figure_is_ceiling(a) || ct_figure_is_ceiling(b)) return false;
  return ct_interval_contains(a->suggests, b->suggests) ||
         ct_interval_contains(b->suggests, a->suggests);
}

enum { FAR_TIMES = 100 };

bool ct_figure_is_far(const CtMeasured *a, const CtMeasured *b) {
  const CtMeasured *small = ct_figure_compare(a, b) < 0 ? a : b, *large = small == a ? b : a;
  CtNumber times;
  if (small->means.high_infinite || large->means.low_infinite) return false;
  return ct_number_multiply(small->means.high, ct_number_of(FAR_TIMES, 0), &times) &&
         ct_number_compare(large->means.low, times) >= 0;
}
