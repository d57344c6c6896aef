# go run ./examples/extractor -format csv -o events.csv STORIES; Rscript examples/notebook/events.R events.csv
events <- read.csv(commandArgs(TRUE)[1], colClasses = c(cameo = "character"), na.strings = "", encoding = "UTF-8")
happened <- subset(events, status %in% c("actual", "ongoing") & confidence >= 0.7)
incidents <- happened[order(-happened$confidence), ]
incidents <- incidents[!duplicated(incidents$incident), ]
print(table(incidents$country, incidents$event_type, useNA = "ifany"))
print(aggregate(fatalities_low ~ country, incidents, sum))
near <- subset(happened, !is.na(latitude))
print(near[, c("event_date", "actor1", "kind", "location", "latitude", "longitude", "radius_km")], row.names = FALSE)
