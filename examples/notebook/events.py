# go run ./examples/extractor -format csv -o events.csv STORIES; python3 examples/notebook/events.py events.csv
import sys
import pandas as pd

events = pd.read_csv(sys.argv[1], parse_dates=["published"], dtype={"cameo": str})
happened = events[events.status.isin(["actual", "ongoing"]) & (events.confidence >= 0.7)]
incidents = happened.sort_values("confidence", ascending=False).drop_duplicates("incident")
print(incidents.groupby(["country", "event_type"]).agg(incidents=("incident", "size"), killed=("fatalities_low", "sum")))
near = happened.dropna(subset=["latitude"])[["event_date", "actor1", "kind", "location", "latitude", "longitude", "radius_km"]]
print(near.to_string(index=False))
