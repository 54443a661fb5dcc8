using DeconflictionArchive.Analysis.Claims;
using DeconflictionArchive.Analysis.Incidents;
using DeconflictionArchive.Analysis.Layout;
using DeconflictionArchive.Analysis.Parties;
using DeconflictionArchive.Analysis.Text;

namespace DeconflictionArchive.Analysis.Channels;

/// <summary>Finds uses of deconfliction channels and how each side says they ended.</summary>
public sealed class ChannelUseFinder
{
    public IReadOnlyList<ChannelUse> Find(
        ReportText text, Page page, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentMatch> incidents) => [];
}
