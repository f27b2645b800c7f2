// The names of closed values of a claim, as the report writes them.
#include "read/claim/claim.h"

const char *ct_modality_name(CtModality modality) {
  static const char *const NAMES[] = {"asserted", "forecast", "hypothetical", "denied", "asked"};
  return NAMES[modality];
}

const char *ct_side_name(CtSide side) {
  static const char *const NAMES[] = {"none", "victim", "attacker", "official", "media", "witness"};
  return NAMES[side];
}
