// Names that articles share, and how rare each is among those given.
#ifndef CT_WEIGH_NAME_H
#define CT_WEIGH_NAME_H

#include "record/record.h"

// A name, and how many of the given articles have it.
typedef struct CtSharedName {
  uint64_t hash;
  uint32_t articles;
  CtText text;
  bool
      weak;  // a street ("cerise avenue") or an official ("sheriff larry smith"): many happenings share them
  bool storm;  // "hurricane melissa": the name of the happening itself
} CtSharedName;

typedef struct CtSharedNames {
  CtSharedName *items;  // each article's ascending by hash
  uint32_t *from;       // names of article i: [from[i], from[i + 1])
  uint32_t
      rare_limit;  // how many articles may share a name that still tells one event from another
} CtSharedNames;

// False when memory ran out. Sorts, else linear in the names.
bool ct_shared_names_make(const CtRecords *records, CtArena *arena, CtSharedNames *out);

#endif
