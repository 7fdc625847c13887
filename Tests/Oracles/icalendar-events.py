"""Reads a calendar from standard input by the package icalendar (PyPI), and prints its events as JSON."""

import json
import sys

from icalendar import Calendar

data = sys.stdin.buffer.read()
events = []
for calendar in Calendar.from_ical(data, multiple=True) if data else []:
    for event in calendar.walk("VEVENT"):
        events.append(
            {
                "uid": str(event["UID"]),
                "summary": str(event["SUMMARY"]),
                "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(),
                "errors": len(event.errors) + len(calendar.errors),
            }
        )
json.dump(events, sys.stdout)
