"""Starts the real program and drives it as a screen reader and a keyboard do.

A `Window` is found, read and pressed through AT-SPI, by role and name: what
this cannot find, a person who cannot see does not find. Keys and the pointer
go through xdotool. Nothing waits for a fixed time: `wait_for` polls.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from tap import Failure, check  # noqa: E402

PATIENCE = float(os.environ.get("E2E_PATIENCE", "20"))
SETTLE = 0.3  # [s] in which a window has all its parts, or none

# GTK 4.8 and later versions name some roles differently.
BUTTONS = {"push button", "button", "toggle button"}
GROUPS = {"panel", "filler", "grouping", "group", "generic"}


def wait_for(what, condition, patience=PATIENCE):
    """Returns the first truthy answer of `condition`; fails with `what` otherwise."""
    deadline = time.monotonic() + patience
    while True:
        try:
            answer = condition()
        except GLib.Error:
            answer = None   # a widget went away while it was read
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Failure(f"waited {patience:.0f} seconds for {what}")
        time.sleep(0.05)


def states(node):
    return node.get_state_set()


def extents(node):
    """Where a node is in its window; None for a node without a place, such as a page of a stack."""
    component = node.get_component_iface()
    if component is None:
        return None
    box = component.get_extents(Atspi.CoordType.WINDOW)
    return box.x, box.y, box.width, box.height


def is_shown(node):
    """GTK 4.8 says SHOWING of windows alone, so what was given no room counts as not shown."""
    if not states(node).contains(Atspi.StateType.VISIBLE):
        return False
    box = extents(node)
    return box is None or (box[2] > 0 and box[3] > 0)


class Window:
    """The program, running with folders of its own."""

    def __init__(self, program, environment=None, arguments=()):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="placeboard-e2e."))
        self.saved = self.folder / "saved"
        self.saved.mkdir()
        self.environment = {
            **os.environ,
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "GSETTINGS_BACKEND": "keyfile",
            "PLACEBOARD_SAVE_DIR": str(self.saved),
            "GDK_SCALE": "1",
            "TZ": "UTC",
            **(environment or {}),
        }
        self.arguments = list(arguments)
        self._settle_style()
        self.process = None
        self.root = None
        self.identifier = None
        self.found = {}

    # Life

    def _settle_style(self):
        """The desktop's usual font, and no motion: there is no settings daemon here to say so."""
        folder = self.folder / "config" / "gtk-4.0"
        folder.mkdir(parents=True)
        (folder / "settings.ini").write_text(
            "[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=false\n", encoding="ascii"
        )

    def start(self):
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen(
            [self.program, *self.arguments], env=self.environment, stdout=self.log, stderr=self.log
        )
        self.found = {}
        self.root = wait_for("the window on the accessibility bus", self._find_root)
        self.identifier = wait_for("the window on the screen", self._find_on_screen)
        xdotool("windowfocus", "--sync", self.identifier)
        # Out of the window, where it brings up no tooltip.
        xdotool("mousemove", 1598, 998)
        return self

    def _find_root(self):
        check(self.process.poll() is None, f"the program ended with {self.process.returncode}:\n{self.output()}")
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is None or application.get_process_id() != self.process.pid:
                continue
            # What the library remembers of a node is old by the next look.
            application.set_cache_mask(Atspi.Cache.NONE)
            for child in range(application.get_child_count()):
                frame = application.get_child_at_index(child)
                if frame is not None and frame.get_role_name() in ("frame", "window"):
                    return frame
        return None

    def _find_on_screen(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True
        ).stdout.split()
        return found[-1] if found else None

    def output(self):
        return (self.folder / "log").read_text("utf-8", "replace")

    def complaints(self):
        """Warnings and criticals of the program, but for one of GTK 4.8's own: a node that goes away
        while the accessibility bus asks for it."""
        return [
            line for line in self.output().splitlines()
            if re.search(r"-(?:CRITICAL|WARNING) \*\*", line) and "g_variant_is_object_path" not in line
        ]

    def stop(self):
        """Closes as the window manager does, and checks that nothing complained."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None
        self.log.close()

    def close(self):
        """Ends the program the way a person does, so that it keeps its state."""
        self.press_keys("ctrl+q")
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failure("the program did not end on Ctrl+Q") from None
        check(self.process.returncode == 0, f"the program ended with {self.process.returncode}:\n{self.output()}")
        self.process = None
        self.log.close()

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # Reading

    def walk(self, node=None):
        """Every node, parents before children, shown or not."""
        stack = [node or self.root]
        while stack:
            node = stack.pop()
            yield node
            try:
                children = [node.get_child_at_index(number) for number in range(node.get_child_count())]
            except GLib.Error:
                continue
            stack += [child for child in reversed(children) if child is not None]

    def walk_shown(self, node=None):
        """Every node that is shown, parents before children."""
        stack = [node or self.root]
        while stack:
            node = stack.pop()
            yield node
            try:
                children = [node.get_child_at_index(number) for number in range(node.get_child_count())]
                stack += [child for child in reversed(children) if child is not None and is_shown(child)]
            except GLib.Error:
                continue

    def is_in_sight(self, node):
        """Whether a node and all that holds it are shown."""
        while node is not None and node.get_role_name() not in ("frame", "application"):
            if not is_shown(node):
                return False
            node = node.get_parent()
        return True

    def look(self, role=None, name=None, within=None):
        """The first shown node of this role (a word or a set of them) and name (a pattern), or None."""
        roles = {role} if isinstance(role, str) else role
        for node in self.walk(within):
            try:
                if name is not None and not re.search(name, node.get_name() or ""):
                    continue
                if roles and node.get_role_name() not in roles:
                    continue
                if self.is_in_sight(node):
                    return node
            except GLib.Error:
                continue
        return None

    def find(self, role=None, name=None, within=None, patience=PATIENCE):
        """Waits for a node; where it was found before is looked at first, since a walk takes its time."""
        key = (str(role), name) if within is None else None

        def look_again():
            node = self.found.get(key)
            try:
                return node if node and re.search(name, node.get_name() or "") and self.is_in_sight(node) else None
            except GLib.Error:
                # It went away, as with a page that is made anew.
                del self.found[key]
                return None

        def search():
            check(self.process.poll() is None, f"the program ended with {self.process.returncode}:\n{self.output()}")
            node = look_again() or self.look(role, name, within)
            if key and node:
                self.found[key] = node
            return node

        return wait_for(f"a {role or 'node'} named “{name}”", search, patience)

    def _is_on_screen(self, title):
        found = subprocess.run(
            ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", f"^{re.escape(title)}$"],
            capture_output=True, text=True, check=False,
        )
        return bool(found.stdout.split())

    def dialog(self, title):
        """Another window of the program, in front of the first. Whoever asks GTK 4.8 for a window's children
        while it comes or goes can end the program: the screen is asked first."""
        wait_for(f"the window “{title}” on the screen", lambda: self._is_on_screen(title))
        time.sleep(SETTLE)

        def look():
            application = self.root.get_parent()
            frames = [application.get_child_at_index(number) for number in range(application.get_child_count())]
            found = [frame for frame in frames if frame is not None and frame != self.root and frame.get_name() == title]
            return found[0] if found else None

        return wait_for(f"the window “{title}”", look)

    def focus_dialog(self, title):
        """Another window of the program, with the keys: there is no window manager to give it those."""
        dialog = self.dialog(title)
        xdotool("search", "--sync", "--all", "--onlyvisible", "--pid", self.process.pid, "--name", f"^{re.escape(title)}$",
                "windowfocus", "--sync")
        return dialog

    def wait_until_gone(self, title):
        wait_for(f"the screen without the window “{title}”", lambda: not self._is_on_screen(title))
        time.sleep(SETTLE)

        def is_gone():
            application = self.root.get_parent()
            frames = [application.get_child_at_index(number) for number in range(application.get_child_count())]
            return all(frame is None or frame == self.root or frame.get_name() != title for frame in frames)

        wait_for(f"the end of the window “{title}”", is_gone)
        self._take_keys_back()

    def _take_keys_back(self):
        """There is no window manager to give them; a window that the screen has forgotten is looked for anew."""
        def is_taken():
            done = subprocess.run(["xdotool", "windowfocus", "--sync", str(self.identifier)], stderr=subprocess.DEVNULL)
            if done.returncode != 0:
                self.identifier = self._find_on_screen() or self.identifier
            return done.returncode == 0

        wait_for("the keys in the window", is_taken)

    def labels(self, within=None):
        """The words shown, top to bottom as the widgets stand."""
        return [node.get_name() for node in self.walk_shown(within) if node.get_role_name() == "label" and node.get_name()]

    def find_label(self, pattern, within=None, patience=PATIENCE):
        return self.find("label", pattern, within, patience).get_name()

    def outline(self):
        """The tree as text, to be read when a test has failed."""
        lines = []

        def add(node, depth):
            try:
                words = f"{'  ' * depth}{node.get_role_name()} “{node.get_name()}” {extents(node)}"
                if node.get_description():
                    words += f" ({node.get_description()})"
                lines.append(words)
                for number in range(node.get_child_count()):
                    child = node.get_child_at_index(number)
                    if child is not None and is_shown(child):
                        add(child, depth + 1)
            except GLib.Error:
                lines.append(f"{'  ' * depth}(gone)")

        add(self.root, 0)
        return "\n".join(lines)

    # Doing

    def press(self, name, role=None, within=None):
        """Presses a button by its name, as soon as it can be pressed."""
        node = self.find(role or BUTTONS, name, within)
        wait_for(f"the button “{name}” to work", lambda: states(node).contains(Atspi.StateType.SENSITIVE))
        act(node)
        return node

    def focus(self, node):
        """AT-SPI cannot move the focus in GTK 4, so Tab walks there."""
        for _ in range(300):
            if states(node).contains(Atspi.StateType.FOCUSED):
                return
            self.press_keys("Tab")
            time.sleep(0.02)
        raise Failure(f"Tab does not reach the {node.get_role_name()} “{node.get_name()}”")

    def focused_name(self):
        """What has the focus, by its name; None while nothing has."""
        for node in self.walk_shown():
            if states(node).contains(Atspi.StateType.FOCUSED):
                return node.get_name()
        return None

    def click(self, node, where=(0.5, 0.5)):
        x, y, width, height = extents(node)
        border = self.border()
        xdotool(
            "mousemove", "--window", self.identifier,
            int(border + x + width * where[0]), int(border + y + height * where[1]),
        )
        time.sleep(0.2)
        xdotool("click", "1")

    def border(self):
        """How far the widgets begin inside the window on the screen, which has GTK's own border [px]."""
        words = subprocess.run(
            ["xdotool", "getwindowgeometry", "--shell", self.identifier], capture_output=True, text=True, check=True
        ).stdout
        width = int(re.search(r"^WIDTH=(\d+)", words, re.MULTILINE).group(1))
        return (width - extents(self.root)[2]) // 2

    def press_keys(self, *keys):
        xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text):
        xdotool("type", "--delay", "30", text)

    def keep_evidence(self, name):
        """After a failure: a picture, the tree and the log, where the build keeps its own."""
        folder = os.environ.get("E2E_EVIDENCE")
        if not folder or self.process is None or self.process.poll() is not None:
            return
        target = pathlib.Path(folder) / re.sub(r"[^a-z0-9]+", "-", name.lower())
        target.mkdir(parents=True, exist_ok=True)
        self.picture(target / "window.png")
        (target / "tree.txt").write_text(self.outline(), encoding="utf-8")
        (target / "log.txt").write_text(self.output(), encoding="utf-8")

    def picture(self, path):
        subprocess.run(["import", "-window", self.identifier, str(path)], timeout=PATIENCE, check=True)


def act(node, action=None):
    """Does an action of a node by its name, the first one unless said."""
    interface = node.get_action_iface()
    check(interface is not None, f"the {node.get_role_name()} “{node.get_name()}” has no action")
    names = [interface.get_action_name(number) for number in range(interface.get_n_actions())]
    check(names, f"the {node.get_role_name()} “{node.get_name()}” has no action")
    if action is None:
        interface.do_action(0)
    else:
        check(action in names, f"“{node.get_name()}” can {names}, not {action}")
        interface.do_action(names.index(action))


def text_of(node):
    interface = node.get_text_iface()
    if interface is None:
        return node.get_name()
    # Newer bindings find another get_text on the node itself.
    return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface))


def value_of(node):
    return node.get_value_iface().get_current_value()


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
