#pragma once

#include <glib.h>
#include <ogr_api.h>

G_BEGIN_DECLS

/* Which fields of a layer hold the areas' codes and names: those of that name, or
 * those whose own name and first value look like it.  Numbers of fields are OGR's, -1
 * for none.  @asked: (nullable): a field's name */

int         pb_boundary_fields_find_code     (OGRLayerH   layer,
                                              const char *asked);
int         pb_boundary_fields_find_name     (OGRLayerH   layer,
                                              const char *asked);
/* "" for none */
const char *pb_boundary_fields_get_name      (OGRLayerH   layer,
                                              int         field);
/* The year in an ONS field name, "LAD24CD": "2024"; "" where it tells none. */
char       *pb_boundary_fields_guess_edition (const char *code_field);
/* (transfer full): every field's name */
GStrv       pb_boundary_fields_list          (OGRLayerH   layer);

G_END_DECLS
