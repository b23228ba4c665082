#pragma once

#include "pb-document.h"

G_BEGIN_DECLS

PbFlow *pb_flow_new          (PbDocument *document);
void    pb_flow_free         (PbFlow     *self);
/* The block at the end; %NULL in an empty flow. */
PbBlock *pb_flow_get_last    (PbFlow     *self);
PbProse *pb_prose_new        (PbProseStyle style);
void    pb_prose_free        (PbProse    *self);
/* A name for links, made of words, that no other heading of the document has. */
char   *pb_document_make_anchor (PbDocument *self,
                                 const char *words);

G_END_DECLS
