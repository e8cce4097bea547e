/** What is done to leases inside Redis, in Lua: each script once for many keys, so that they cost one round trip. */
import { noteMark } from './lease-note.ts';

/**
 * KEYS: lease and record of each. ARGV: token, lease in ms, now in ms, then of each `load`, when it must be loaded whatever
 * lies there, or the moment in ms up to which a record that lies there must at least be fresh. Looking for a fresh record
 * and taking the lease is one step: a holder writes the record before it lets go, so whoever gets the lease after it
 * cannot have missed the record.
 */
export const acquireScript = `
local token, lease_ms, now_ms = ARGV[1], ARGV[2], tonumber(ARGV[3])
local turns = {}
for i = 1, #KEYS / 2 do
  local lease, record = KEYS[2 * i - 1], KEYS[2 * i]
  -- Not a string where what lies there is of another type: then it is no record.
  local times = ARGV[3 + i] ~= 'load' and redis.pcall('GETRANGE', record, 0, 47)
  local fresh_until = type(times) == 'string' and tonumber(string.match(times, '^[%d.]+ ([%d.]+) '))
  local holder = redis.call('GET', lease)
  if fresh_until and fresh_until > math.max(now_ms, tonumber(ARGV[3 + i])) then
    turns[i] = 'fresh'
  elseif holder and string.sub(holder, 1, 1) ~= '${noteMark}' then
    turns[i] = 'theirs'
  else
    redis.call('SET', lease, token, 'PX', lease_ms)
    turns[i] = 'ours'
  end
end
return turns`;

/** KEYS: leases. ARGV: lease in ms, then the token of each. Takes one that Redis has lost anew. 0: another one has it. */
export const renewScript = `
local kept = {}
for i, lease in ipairs(KEYS) do
  local token, holder = ARGV[1 + i], redis.call('GET', lease)
  if holder and holder ~= token then
    kept[i] = 0
  else
    redis.call('SET', lease, token, 'PX', ARGV[1])
    kept[i] = 1
  end
end
return kept`;

/** KEYS: leases. ARGV: lifetime of a note in ms, then of each token and note, or nothing. Leaves alone what others hold. */
export const releaseScript = `
local note_ms = ARGV[1]
local released = {}
for i, lease in ipairs(KEYS) do
  local token, note = ARGV[2 * i], ARGV[2 * i + 1]
  released[i] = 0
  if redis.call('GET', lease) == token then
    released[i] = 1
    -- A Redis that has no memory left for a note can still delete.
    local noted = note ~= '' and redis.pcall('SET', lease, note, 'PX', note_ms)
    if not noted or noted.err then redis.call('DEL', lease) end
  end
end
return released`;

/** KEYS: leases. What lies there, or nothing. */
export const lookScript = `
local holders = {}
for i, lease in ipairs(KEYS) do
  holders[i] = redis.call('GET', lease) or ''
end
return holders`;
