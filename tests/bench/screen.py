"""Looks at an X screen from outside, so that every program is measured alike."""

import ctypes
import ctypes.util

VIEWABLE = 2
Z_PIXMAP = 2
ALL_PLANES = ctypes.c_ulong(-1)


class _Attributes(ctypes.Structure):
    _fields_ = [
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong), ("class_", ctypes.c_int), ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int), ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong), ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int), ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long), ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p),
    ]


class _Image(ctypes.Structure):
    """The beginning of an XImage, as far as it is read here."""

    _fields_ = [
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_ubyte)), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class Screen:
    """One connection to the display of the environment."""

    def __init__(self):
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.POINTER(_Image)
        # A window may go away between being listed and being asked.
        self._handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.x11.XSetErrorHandler(self._handler)
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        if not self.display:
            raise RuntimeError("no X display")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def windows(self):
        """(x, y, width, height) of each mapped top-level window of the size of an application."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x11.XQueryTree(
            self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
            ctypes.byref(count),
        )
        found = []
        for number in range(count.value):
            attributes = _Attributes()
            if self.x11.XGetWindowAttributes(
                self.display, ctypes.c_ulong(children[number]), ctypes.byref(attributes)
            ) and attributes.map_state == VIEWABLE and attributes.width > 300 and attributes.height > 200:
                found.append((attributes.x, attributes.y, attributes.width, attributes.height))
        if children:
            self.x11.XFree(children)
        return found

    def row(self, x, y, width):
        """The colours 0xRRGGBB of a row of pixels."""
        image = self.x11.XGetImage(self.display, self.root, x, y, width, 1, ALL_PLANES, Z_PIXMAP)
        if not image:
            return []
        data = ctypes.string_at(image.contents.data, 4 * width)
        self.x11.XDestroyImage(image)
        return [data[i] | data[i + 1] << 8 | data[i + 2] << 16 for i in range(0, 4 * width, 4)]
