#pragma once

/* Of everything that leaves the window: the first of these that the computer has. */
#define PB_FAMILIES "Cantarell, Adwaita Sans, Noto Sans, DejaVu Sans, sans-serif"
