/** What each verb takes, as `second-look pack VERB --help` prints it. */
const usages: Readonly<Record<string, string>> = {
  build: `second-look pack build --out DIR [options]: makes a pack of the rules, not yet signed
  --rules DIR               rules of an extra pack; otherwise those of this folder
  --previous DIR            the pack published before: differences are written and said (leave it out the first time)
  --version N               in place of the number in pack.yaml
  --created DATE            in place of the day in pack.yaml; with an hour: 2026-11-28T15:00:00Z
  --days N                  fresh for so many days after that, 30 unless said, at most 100
  --rollout PERCENT:HOURS   10:24 gives it to a tenth of all devices, to the rest 24 hours after it was created`,
  sign: `second-look pack sign DIR|FILE.json --key FILE: adds your signature to a pack and its retractions, or to a root
  --key FILE                your private key; the passphrase is asked for`,
  verify: `second-look pack verify DIR|FILE.slpack [options]: what a reader's device checks; exit 1 when it would be refused
  --root ROOT.json          whom the device trusts; config/root.json unless said
  --previous DIR            the pack published before, to try the differences on
  --now DATE                as if it were then`,
  inspect: "second-look pack inspect DIR|FILE.slpack|FILE.json: what a pack, a root or a list of retractions says, believed or not",
  keys: `second-look pack keys new --owner NAME --out FILE: a key pair; the public half goes to FILE.pub.json

second-look pack keys root --key FILE.pub.json… --out FILE [options]: whom to trust, not yet signed
  --id ID                   the pack it is about, as in pack.yaml; not needed with --previous
  --key FILE.pub.json       a key that may sign roots, and packs unless --pack-key is given; once for each key
  --pack-key FILE.pub.json  a key that may sign packs only
  --threshold N             how many must sign a root, 2 unless said
  --pack-threshold N        how many must sign a pack, 2 unless said
  --previous ROOT.json      the root it follows
  --created DATE            now unless said
  --expires DATE            two years later unless said`,
  diff: "second-look pack diff OLD NEW: what differs between two packs, and which ads of our own change their level",
  retract: `second-look pack retract DIR NAME --reason "TEXT" [options]: takes a rule, flag, combination or help service back, to be signed
second-look pack retract DIR NAME --undo: lets it count again
second-look pack retract DIR --renew: the same list for another 30 days, to be signed
  --language xx             language of the reason, en unless said
  --force                   takes back what this pack does not hold, such as a help line of an ordinary build
  --now DATE                as if it were then`,
  file: `second-look pack file DIR --out FILE.slpack [options]: the whole pack in one file
  --root ROOT.json          a first root to put in front`,
};

/** Help for one verb, or for all. */
export function packUsage([verb = ""]: readonly string[]): string {
  if (Object.hasOwn(usages, verb)) return usages[verb] as string;
  const commands = Object.values(usages).flatMap((usage) => usage.split("\n").filter((line) => line.startsWith("second-look ")));
  return `${commands.map((line) => `  ${line}`).join("\n")}\n\n\`second-look pack VERB --help\` lists the options; docs/publishing.md walks through all of it.`;
}
