-- Asks for the addresses of a file in turn, and says in one line what came of it.
local addresses = {}
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
local at = 0

function request()
    at = at % #addresses + 1
    return wrk.format("GET", addresses[at])
end

function done(summary, latency)
    local failed = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
    io.write(string.format("RESULT %d %f %f %f %d %d\n", summary.requests, summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.bytes / math.max(1, summary.requests), failed))
end
