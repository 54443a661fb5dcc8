// All views but the search are one file of their own, fetched when one of them is first gone to.
export { ChannelsView } from "../channel/ChannelsView";
export { ChannelView } from "../channel/ChannelView";
export { IncidentsView } from "../incident/IncidentsView";
export { IncidentView } from "../incident/IncidentView";
export { PartiesView } from "../party/PartiesView";
export { PartyView } from "../party/PartyView";
export { ReportView } from "../report/ReportView";
