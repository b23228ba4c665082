"""All words of a program's windows at once.

AT-SPI's library asks for one thing of one node at a time. Here the questions about
all nodes of a generation are on their way together, so that a whole window of some
thousand nodes is read in about a second.
"""

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
# Of these the words are no name: what was typed.
TYPED = {"text", "entry", "password text"}
TIMEOUT_MS = 20000


class Node:
    def __init__(self, path):
        self.path = path
        self.name = self.description = self.role = self.text = ""
        self.children = []

    def words(self):
        return [words for words in (self.name, self.description, self.text) if words]

    def walk(self, leave_out=lambda node: False):
        """The node and what is below it, but for what is to be left out with all below."""
        stack = [self]
        while stack:
            node = stack.pop()
            if not leave_out(node):
                yield node
                stack += reversed(node.children)


class Tree:
    """Reads the program that has this process."""

    def __init__(self, identifier):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, -1, None
        ).unpack()[0]
        flags = (
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        )
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.name, self.root = self._find(identifier)

    def _find(self, identifier):
        for name, path in self._ask(*REGISTRY, ACCESSIBLE, "GetChildren")[0]:
            arguments = GLib.Variant("(s)", (name,))
            process = self._ask(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                arguments,
            )[0]
            if process == identifier:
                return name, path
        raise LookupError(f"process {identifier} is not on the accessibility bus")

    def _ask(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(
            name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, TIMEOUT_MS, None
        ).unpack()

    def _ask_all(self, questions):
        """(path, interface, method, arguments) each; the answers in that order, None for a node that went away."""
        answers = [None] * len(questions)
        waiting = len(questions)
        loop = GLib.MainContext.default()

        def answered(bus, result, number):
            nonlocal waiting
            waiting -= 1
            try:
                answers[number] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for number, (path, interface, method, arguments) in enumerate(questions):
            self.bus.call(
                self.name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, TIMEOUT_MS, None, answered,
                number,
            )
        while waiting:
            loop.iteration(True)
        return answers

    def read(self):
        """The program with every node of every window below it, shown or not."""
        root = Node(self.root)
        generation = [root]
        nodes = []
        while generation:
            nodes += generation
            generation = self._read_generation(generation)
        self._read_texts([node for node in nodes if node.role in TYPED])
        return root

    def _read_generation(self, generation):
        properties = "org.freedesktop.DBus.Properties"
        questions = []
        for node in generation:
            questions += [
                (node.path, properties, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))),
                (node.path, properties, "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Description"))),
                (node.path, ACCESSIBLE, "GetRoleName", None),
                (node.path, ACCESSIBLE, "GetChildren", None),
            ]
        answers = self._ask_all(questions)
        children = []
        for number, node in enumerate(generation):
            name, description, role, below = answers[4 * number:4 * number + 4]
            node.name = name[0] if name else ""
            node.description = description[0] if description else ""
            node.role = role[0] if role else ""
            node.children = [Node(path) for owner, path in (below[0] if below else []) if owner == self.name]
            children += node.children
        return children

    def _read_texts(self, nodes):
        arguments = GLib.Variant("(ii)", (0, -1))
        answers = self._ask_all([(node.path, "org.a11y.atspi.Text", "GetText", arguments) for node in nodes])
        for node, answer in zip(nodes, answers):
            node.text = answer[0] if answer else ""
