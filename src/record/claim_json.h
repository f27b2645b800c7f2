// A claim as JSON. The report and the record write the same fields; the record adds what weighing needs besides.
#ifndef CT_RECORD_CLAIM_JSON_H
#define CT_RECORD_CLAIM_JSON_H

#include "record/record.h"

// The fields of DESIGN section 6, without the braces around them. `all` are the claims of the same article.
void ct_claim_write_fields(CtJson *json, const CtClaim *claim, const CtClaims *all,
                           CtText article_id);
// The fields that only a record has, likewise.
void ct_claim_write_extra(CtJson *json, const CtClaim *claim);
// Fills a claim from an object; `part_of` is left for the caller, who knows the other claims. False for a wrong shape, with
// *field naming the one that is wrong.
bool ct_claim_read(const CtJsonValue *object, CtArena *arena, CtClaim *out, const char **field);

// Day intervals and moments: "2025-08-28", null where unknown.
void ct_day_write(CtJson *json, CtDay day);
void ct_moment_write(CtJson *json, CtMoment moment);

#endif
