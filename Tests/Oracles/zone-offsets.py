"""Prints what Python's zoneinfo says of clocks. Reads a JSON list of times in seconds since 1970; prints
{"zones": {name: [seconds ahead of UTC at each time]}} for every zone of the system's database."""

import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
instants = [epoch + timedelta(seconds=seconds) for seconds in json.load(sys.stdin)]
zones = {}
for name in sorted(available_timezones()):
    zone = ZoneInfo(name)
    zones[name] = [int(instant.astimezone(zone).utcoffset().total_seconds()) for instant in instants]
json.dump({"zones": zones}, sys.stdout)
