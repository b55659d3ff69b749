# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person with a screen reader and a keyboard has: names, roles and keys."""

import os
import re
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

INTERACTIVE = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
    Atspi.Role.COMBO_BOX, Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.SPIN_BUTTON,
    Atspi.Role.LIST, Atspi.Role.LIST_ITEM, Atspi.Role.TABLE, Atspi.Role.TABLE_CELL, Atspi.Role.TREE,
    Atspi.Role.TREE_ITEM, Atspi.Role.MENU_ITEM, Atspi.Role.PAGE_TAB, Atspi.Role.SLIDER, Atspi.Role.LINK,
}
EDITORS = {Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON}


class Lost(Exception):
    """Something that should be on the screen is not."""


def poll(what, seconds, ask):
    """The first true answer of ask(); Lost when none comes in time."""
    end = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Lost(f"not within {seconds} s: {what}")
        time.sleep(0.25)


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    time.sleep(0.15)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "25", text], check=True)
    time.sleep(0.3)


def label_of(node):
    """What the label beside a box says: the name of a box is what is chosen in it."""
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name() or ""
    return ""


def has_focus(node):
    """Whether the keys go to the node, or to the editor inside it."""
    node.clear_cache()
    if node.get_state_set().contains(Atspi.StateType.FOCUSED):
        return True
    children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), 5))]
    return node.get_role() in EDITORS and any(
        child is not None and child.get_state_set().contains(Atspi.StateType.FOCUSED) for child in children)


class Reader:
    """The accessible tree of one program."""

    def __init__(self, process, pictures):
        self.process = process
        self.pictures = pictures
        self.taken = 0

    def picture(self, name):
        if not self.pictures:
            return
        self.taken += 1
        path = os.path.join(self.pictures, f"{self.taken:02}-{name}.png")
        subprocess.run(["import", "-window", "root", path], check=False)

    def application(self):
        if self.process.poll() is not None:
            raise Lost(f"the program ended by itself with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            try:
                if child is not None and child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                pass
        return None

    def nodes(self, top=None):
        """What shows, parents before children, as (node, role, name, ancestors' roles)."""
        top = top or self.application()
        if top is None:
            return
        stack = [(top, ())]
        while stack:
            node, above = stack.pop()
            try:
                role, name = node.get_role(), node.get_name() or ""
                states = node.get_state_set()
                count = node.get_child_count()
                if above and not states.contains(Atspi.StateType.SHOWING):
                    continue
                yield node, role, name, above
                shown = min(count, 300)
                for i in reversed(range(shown)):
                    child = node.get_child_at_index(i)
                    if child is not None:
                        stack.append((child, (*above, role)))
            except GLib.Error:
                continue  # gone while we looked

    def look(self, name, roles=None):
        """The first node that shows whose whole name matches the pattern."""
        pattern = re.compile(name, re.DOTALL)
        for node, role, text, _ in self.nodes():
            if roles and role not in roles:
                continue
            if pattern.fullmatch(text) or (role in EDITORS and pattern.fullmatch(label_of(node))):
                return node
        return None

    def find(self, name, roles=None, seconds=20):
        try:
            return poll(f"“{name}”", seconds, lambda: self.look(name, roles))
        except Lost:
            self.tell()
            raise

    def button(self, name, seconds=20):
        roles = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON}
        return self.find(name, roles, seconds)

    def field(self, name, seconds=20):
        roles = {Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.COMBO_BOX,
                 Atspi.Role.SPIN_BUTTON, Atspi.Role.DATE_EDITOR}
        return self.find(name, roles, seconds)

    def focus(self, node):
        """Brings the keys to a node; to a box by Tab: Qt gives some no action for it, and selects a first part in others."""
        if node.get_role() in EDITORS:
            for _ in range(60):
                if has_focus(node):
                    return
                keys("Tab")
            raise Lost(f"Tab never comes to “{node.get_name()}”")

        def focused():
            if has_focus(node):
                return True
            node.grab_focus()
            return False

        poll(f"the focus on “{node.get_name()}”", 10, focused)

    def press(self, name, seconds=20):
        """Presses a button as the keyboard does."""
        node = self.button(name, seconds)
        poll(f"“{name}” enabled", seconds, lambda: self.is_enabled(node))
        self.focus(node)
        keys("space")

    def is_enabled(self, node):
        node.clear_cache()
        return node.get_state_set().contains(Atspi.StateType.ENABLED)

    def fill(self, name, text):
        self.focus(self.field(name))
        keys("ctrl+a")
        type_text(text)

    def click(self, node):
        box = node.get_extents(Atspi.CoordType.SCREEN)
        x, y = box.x + box.width * 2 // 3, box.y + box.height // 2
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
        time.sleep(0.3)

    def unnamed(self):
        """What can be worked with and has no name; the editor inside a named box goes by the name of the box."""
        bad = []
        for node, role, name, above in self.nodes():
            if role not in INTERACTIVE or (above and above[-1] in EDITORS):
                continue
            # The text that is chosen in a box does not say what is chosen.
            if (label_of(node) if role in EDITORS else name).strip():
                continue
            if not node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                continue
            box = node.get_extents(Atspi.CoordType.SCREEN)
            bad.append(f"{node.get_role_name()} “{name}” at {box.x},{box.y} {box.width}x{box.height}")
        return bad

    def tell(self):
        """Everything that has a name, for whoever reads the log of a failure."""
        for _, role, name, above in self.nodes():
            if name:
                print("  " * len(above) + f"{role.value_nick}: {name[:90]}", flush=True)
