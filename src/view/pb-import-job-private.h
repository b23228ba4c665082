#pragma once

#include "pb-import-job.h"

G_BEGIN_DECLS

/* @message: a `refused` message of the program */
PbRefusalItem *pb_refusal_item_new (JsonObject *message);

G_END_DECLS
