"""Laws of a layout, over the boxes that AT-SPI tells."""

import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import GLib, Pango, PangoCairo  # noqa: E402

from driver import extents, is_shown  # noqa: E402

# A shadow or a negative margin of the style may stand out this far [px].
SLACK = 2

# Letters and lines on whole pixels may be this much larger than the window's own.
HINTING = 1.05

# What scrolls holds more than it shows; menus lie over everything.
SCROLLING = {"scroll pane", "viewport", "list", "list box", "table", "tree table"}
# Parts of the library's own widgets, placed by it.
OF_THE_LIBRARY = "AdwGizmo"
ROWS = {"list item", "table row", "table cell"}
WITH_WORDS = {"label", "push button", "button", "toggle button", "entry", "combo box", "check box", "slider"}


class Box:
    """A shown node with its place, and the boxes it lies in."""

    def __init__(self, node, parent):
        self.role = node.get_role_name()
        self.name = node.get_name() or ""
        self.place = extents(node)
        self.parent = parent
        self.children = []
        if self.place is None and parent is not None:
            self.place = parent.place   # a page of a stack has no place of its own

    def __str__(self):
        x, y, width, height = self.place
        return f"{self.role} “{self.name}” ({width}x{height} at {x},{y})"

    def ancestors(self):
        box = self.parent
        while box is not None:
            yield box
            box = box.parent

    def scrolls(self):
        return any(box.role in SCROLLING for box in self.ancestors())

    def leaves(self):
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()

    def everything(self):
        yield self
        for child in self.children:
            yield from child.everything()


def read(node, parent=None):
    """The shown part of a tree as boxes."""
    box = Box(node, parent)
    for number in range(node.get_child_count()):
        try:
            child = node.get_child_at_index(number)
            if child is not None and child.get_role_name() != "tool tip" and is_shown(child):
                box.children.append(read(child, box))
        except GLib.Error:
            continue
    return box


def outside_parent(root):
    """Boxes that leave their parent, but for those that scroll."""
    found = []
    for box in root.everything():
        if box.parent is None or box.scrolls() or box.name == OF_THE_LIBRARY:
            continue
        x, y, width, height = box.place
        left, top, room, tall = box.parent.place
        if (
            x < left - SLACK or y < top - SLACK
            or x + width > left + room + SLACK or y + height > top + tall + SLACK
        ):
            found.append(f"{box} leaves its parent {box.parent}")
    return found


def outside_window(root):
    """Boxes that no one can see or reach, but for those that scroll."""
    _, _, width, height = root.place
    return [
        f"{box} leaves the window" for box in root.everything()
        if not box.scrolls() and (
            box.place[0] < -SLACK or box.place[1] < -SLACK
            or box.place[0] + box.place[2] > width + SLACK or box.place[1] + box.place[3] > height + SLACK
        )
    ]


def over_map(root):
    """What lies over the map, each as one box: card (of a Place), legend, zoom buttons, attribution."""
    box = next((box for box in root.everything() if box.name == "Map of areas"), None)
    while box is not None and box.parent is not None:
        others = [child for child in box.parent.children if child is not box]
        if others:
            return others
        box = box.parent
    return []


def overlapping_over_map(root):
    """Pairs of what lies over the map that lie on each other: a card hides what its words alone would not."""
    boxes = over_map(root)
    found = [] if len(boxes) >= 3 or not boxes else [f"only {len(boxes)} boxes lie over the map"]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1:]:
            across = min(one.place[0] + one.place[2], other.place[0] + other.place[2]) - max(one.place[0], other.place[0])
            down = min(one.place[1] + one.place[3], other.place[1] + other.place[3]) - max(one.place[1], other.place[1])
            if across > 0 and down > 0:
                found.append(f"{one} and {other} over the map overlap by {across}x{down}")
    return found


def overlapping(root):
    """Pairs of words or controls of which neither holds the other and that lie on each other."""
    boxes = [box for box in root.everything() if box.role in WITH_WORDS and not box.scrolls()]
    found = []
    for number, one in enumerate(boxes):
        for other in boxes[number + 1:]:
            if one in other.ancestors() or other in one.ancestors():
                continue
            across = min(one.place[0] + one.place[2], other.place[0] + other.place[2]) - max(one.place[0], other.place[0])
            down = min(one.place[1] + one.place[3], other.place[1] + other.place[3]) - max(one.place[1], other.place[1])
            if across > SLACK and down > SLACK:
                found.append(f"{one} and {other} overlap by {across}x{down}")
    return found


class Ruler:
    """How much room words need at the least: in the smallest text there is, an attribution."""

    def __init__(self, font="Cantarell 8"):
        self.layout = Pango.Layout.new(PangoCairo.FontMap.get_default().create_context())
        self.layout.set_font_description(Pango.FontDescription.from_string(font))
        self.layout.set_wrap(Pango.WrapMode.WORD_CHAR)

    def is_cut(self, box):
        """Whether a label cannot hold its words in its width, on as many lines as it has room for."""
        _, _, width, height = box.place
        self.layout.set_width(int((width * HINTING + SLACK) * Pango.SCALE))
        self.layout.set_text(box.name, -1)
        _, need = self.layout.get_pixel_size()
        return need > height * HINTING + SLACK


def is_name_of_row(box):
    """Whether a label is the first one of its row."""
    for ancestor in box.ancestors():
        if ancestor.role in ROWS:
            return next((leaf for leaf in ancestor.everything() if leaf.role == "label"), None) is box
    return False


def cut(root):
    """Labels that cannot hold their words. Names in rows may be cut: the row's tooltip and
    accessible name hold them whole."""
    ruler = Ruler()
    return [
        f"{box} is cut" for box in root.everything()
        if box.role == "label" and box.name and ruler.is_cut(box) and not is_name_of_row(box)
    ]
