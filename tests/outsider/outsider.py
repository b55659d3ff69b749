#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The day of the outsider; see run.sh."""

import base64
import datetime
import json
import os
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from zoneinfo import ZoneInfo

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from screenreader import Atspi, Lost, Reader, keys, poll, type_text  # noqa: E402

PROGRAMS = os.environ["RUCHE_OUTSIDER_PROGRAMS"]
PICTURES = os.environ["RUCHE_OUTSIDER_PICTURES"]
ZONE = "Europe/Paris"
BRAND = "Cap Pertuis"
TITLE = "Regatta of the old harbour"
BODY = "Twelve boats, one afternoon, everybody welcome."
ANSWER = "Thank you, see you on Sunday."


class Site:
    """The WordPress as its administrator sees it, past Ruche."""

    def __init__(self, facts):
        self.url = facts["WP_URL"]
        self.password = facts["WP_ADMIN_PASSWORD"]
        self.first = int(facts["WP_COMMENT"])

    def get(self, path, **arguments):
        query = urllib.parse.urlencode({"per_page": 100, "context": "edit", **arguments})
        request = urllib.request.Request(f"{self.url}/wp-json/wp/v2/{path}?{query}")
        login = base64.b64encode(f"admin:{self.password}".encode()).decode()
        request.add_header("Authorization", "Basic " + login)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def authors(self, status):
        return [comment["author_name"] for comment in self.get("comments", status=status)]

    def answers(self):
        return [c for c in self.get("comments", status="approve") if ANSWER in c["content"]["raw"]]

    def articles(self):
        return [p for p in self.get("posts", status="publish,future,draft") if p["title"]["raw"] == TITLE]


def step(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


def environment():
    variables = dict(os.environ)
    variables.update(QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1",
                     RUCHE_PASSPHRASE="a passphrase for one day", LC_ALL="C.UTF-8", TZ="UTC")
    return variables


def first_run(reader, site):
    reader.fill("Name of the workspace", "Harbour")
    reader.picture("first-run")
    check_names(reader, "first run, workspace")
    reader.press("Continue")
    reader.fill("Name of the brand", BRAND)
    reader.fill("Time zone", ZONE)
    keys("Tab")
    check_names(reader, "first run, brand")
    reader.picture("brand")
    reader.press("Continue")
    reader.fill("Address of the site", site.url)
    reader.fill("User name", "admin")
    reader.fill("Application password", site.password)
    check_names(reader, "first run, accounts")
    reader.picture("account")
    reader.press("Connect")
    reader.find(".*is connected.*", seconds=40)
    reader.picture("connected")
    reader.press("Open Ruche")


def go(reader, page):
    """A page of the rail; its name may carry a count."""
    reader.press(f"{page}(, .*)?")


def open_conversation(reader, author):
    row = reader.find(f"{author}.*", {Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL}, 60)
    reader.click(row)
    reader.find(f"{author}.*", {Atspi.Role.LIST_ITEM, Atspi.Role.TABLE_CELL})
    time.sleep(1)


def work_in_the_inbox(reader, site):
    go(reader, "Inbox")
    started = time.monotonic()
    # What is older than a month when it is first read is not "to answer".
    reader.click(reader.find("All", {Atspi.Role.LIST_ITEM}, 60))
    open_conversation(reader, "Marc")
    step(f"the comments are there {time.monotonic() - started:.0f} s after the inbox was opened")
    check_names(reader, "inbox")
    reader.picture("inbox")
    reader.focus(reader.field("Reply"))
    type_text(ANSWER)
    reader.picture("answer")
    keys("ctrl+Return")
    step("answered")
    open_conversation(reader, "Nina")
    reader.press("Approve")
    step("approved")
    open_conversation(reader, "Evil")
    reader.press("Spam")
    reader.picture("moderated")
    poll("the held comment approved on the site", 60, lambda: "Nina" in site.authors("approve"))
    poll("the bad comment marked as spam on the site", 60,
         lambda: any(name.startswith("Evil") for name in site.authors("spam")))
    poll("the answer on the site", 60, site.answers)
    step("all three are on the site")
    if len(site.answers()) != 1:
        raise Lost("the answer is on the site more than once")


def write_article(reader):
    """Returns the minute for which it was planned, UTC."""
    keys("n")
    reader.fill("Title", TITLE)
    reader.fill("Text", BODY)
    check_names(reader, "composer")
    reader.press("Publish at a set time")
    planned = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=100)
    planned = planned.replace(second=0, microsecond=0)
    wall = planned.astimezone(ZoneInfo(ZONE))
    reader.focus(reader.field("Day"))
    type_text(wall.strftime("%d%m%Y"))
    reader.focus(reader.field("Time"))
    type_text(wall.strftime("%H%M"))
    reader.picture("composer")
    reader.press(f"Schedule .*{wall:%H:%M}")
    poll("the calendar, after scheduling", 20, lambda: not reader.look("Publish at a set time"))
    time.sleep(1)
    reader.picture("scheduled")
    return planned


def walk(reader):
    rail = reader.find("Main navigation")
    names = [name.split(",")[0] for _, role, name, _ in reader.nodes(rail) if role == Atspi.Role.CHECK_BOX]
    step("in the rail: " + ", ".join(names))
    for name in names:
        if name == BRAND:
            continue
        go(reader, name)
        reader.find(f"{name} · .*", {Atspi.Role.FRAME})  # the title of the window tells the page
        time.sleep(1)
        reader.picture("page-" + name.lower())
        check_names(reader, name)
    missing = [page for page in PAGES if page not in names]
    if missing:
        raise Lost("no way in the rail to: " + ", ".join(missing))


PAGES = ["Today", "Calendar", "Inbox", "Members", "Settings"]
PROBLEMS = []


def check_names(reader, place):
    for bad in reader.unnamed():
        PROBLEMS.append(f"{place}: no name: {bad}")
        step(PROBLEMS[-1])


def publish_without_window(site, planned):
    agent = subprocess.Popen([os.path.join(PROGRAMS, "ruchectl"), "agent"], env=environment())
    try:
        wait = (planned - datetime.datetime.now(datetime.timezone.utc)).total_seconds()
        poll("the article on the site", max(wait, 0) + 60,
             lambda: [p for p in site.articles() if p["status"] == "publish"])
        step("the article is out")
        time.sleep(5)
    finally:
        agent.send_signal(signal.SIGINT)
        if agent.wait(timeout=20) != 0:
            raise Lost(f"ruchectl agent ended with {agent.returncode}")
    articles = site.articles()
    if len(articles) != 1 or BODY not in articles[0]["content"]["raw"]:
        raise Lost(f"on the site: {articles}")
    out = datetime.datetime.fromisoformat(articles[0]["date_gmt"]).replace(tzinfo=datetime.timezone.utc)
    if out < planned:
        raise Lost(f"out at {out}, planned for {planned}")


def main():
    facts = dict(line.rstrip("\n").split("=", 1) for line in open(sys.argv[1], encoding="utf-8"))
    site = Site(facts)
    program = subprocess.Popen([os.path.join(PROGRAMS, "ruche"), "--locale", "en"], env=environment())
    reader = Reader(program, PICTURES)
    try:
        poll("the program in the accessible tree", 30, reader.application)
        step("first run")
        first_run(reader, site)
        step("inbox")
        work_in_the_inbox(reader, site)
        step("walk")
        walk(reader)
        step("composer")
        planned = write_article(reader)
        step(f"planned for {planned:%H:%M} UTC; the window is closed")
        keys("alt+F4")
        if program.wait(timeout=20) != 0:
            raise Lost(f"ruche ended with {program.returncode}")
        publish_without_window(site, planned)
    except (Lost, subprocess.TimeoutExpired) as problem:
        reader.picture("failure")
        step(f"FAILED: {problem}")
        return 1
    finally:
        if program.poll() is None:
            program.terminate()
            program.wait(timeout=10)
    if PROBLEMS:
        step(f"FAILED: {len(PROBLEMS)} without a name")
        return 1
    step("done")
    return 0


if __name__ == "__main__":
    sys.exit(main())
