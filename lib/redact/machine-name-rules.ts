import type { Rule } from './rule.ts';

/**
 * Names that people give to their machines: `ADA-LAPTOP.local`, `Adas-MacBook-Pro`. Names that say what a machine does
 * (`test-server.local`) tell nothing about a person and stay. For drafts only.
 */

/** Endings of networks at home and in offices (RFC 6762, RFC 8375, and what routers and Windows domains use). */
const NETWORK = '(?:local|lan|localdomain|home\\.arpa|fritz\\.box|speedport\\.ip|corp|intranet)';
const ENDS = '(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])';
const LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]{0,62}";

/** Parts of names that say what a machine does, or which product it is. */
const GENERIC = new Set(
  'localhost host hostname myhost server servers srv node master worker client router gateway switch printer scanner camera nas proxy mail smtp imap web www api app apps site sites web shop store blog cms wiki git gitlab gitea jenkins ci build dev develop development test tests testing stage staging prod production live demo local example sample my your the new old internal public private backend frontend admin auth login service services svc cluster default ns db database sql mysql mariadb postgres redis mongo elastic kafka rabbitmq docker container registry k8s kube kubernetes minikube vagrant vm machine computer pc laptop desktop notebook box wordpress drupal magento laravel django rails next nuxt react vue angular node php nginx apache traefik grafana prometheus homeassistant home assistant raspberrypi raspberry pi octopi octoprint pihole hole openwrt esphome esp tasmota plex jellyfin nextcloud unifi synology diskstation truenas proxmox pve dc ad ldap dns ns ip domain company firma corp env config settings module library mdns bonjour mqtt vault cdn static assets media cloud fritz localdomain lan arpa speedport intranet'.split(
    ' ',
  ),
);

const isGeneric = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[.\-'’]/)
    .every((part) => GENERIC.has(part.replace(/\d{1,20}$/, '')) || /^\d{0,20}$/.test(part));

/** Length of a machine's own name with its network; 0 for what a machine does, and for members in code (`this.local`). */
function namedLength(value: string): number {
  if (value.toLowerCase().endsWith('cluster.local') || isGeneric(value)) return 0;
  const [first = ''] = value.split('.');
  const isCode = /\.(?:local|corp|intranet)$/i.test(value) && !/-|^\p{Lu}{4,}\d{0,3}$/u.test(first);
  return isCode ? 0 : value.length;
}
const ownLength = (value: string): number => (isGeneric(value) ? 0 : value.length);

export const MACHINE_NAME_RULES: readonly Rule[] = [
  {
    kind: 'device',
    needs: ['.'],
    pattern: () => new RegExp(`(?<![\\p{L}\\p{N}_.@-])(?:${LABEL}\\.){1,4}${NETWORK}${ENDS}`, 'giu'),
    by: '<host>',
    take: namedLength,
  },
  // In an address, or where a word says that it is one: `http://ada.local:8123`, `ping ada.local`
  {
    kind: 'device',
    needs: ['.'],
    pattern: () =>
      new RegExp(
        `(//|\\\\\\\\|(?<![\\p{L}\\p{N}_])(?:host(?:[ -]?name)?|ping|ssh|telnet|nslookup|rechner|computer)(?: name)?(?: ?[:=])? )${LABEL}\\.${NETWORK}${ENDS}`,
        'giu',
      ),
    by: '<host>',
    take: ownLength,
  },
  // As Windows names a new machine, and as macOS and phones name one after its owner.
  {
    kind: 'device',
    needs: ['desktop-', 'laptop-', 'win-'],
    pattern: () => /(?<![\w-])(?:DESKTOP-[A-Z\d]{7}|LAPTOP-[A-Z\d]{8}|WIN-[A-Z\d]{11})(?![\w-])/g,
    by: '<host>',
  },
  {
    kind: 'device',
    needs: ['-macbook', '-imac', '-mac-', '-mbp', '-iphone', '-ipad'],
    pattern: () =>
      /(?<![\p{L}\p{N}/_-])\p{Lu}[\p{L}\p{N}]{1,30}(?:-\p{L}{1,30}){0,2}-(?:MacBook(?:-(?:Pro|Air))?|iMac(?:-Pro)?|Mac-(?:mini|Pro|Studio)|MBP|iPhone|iPad(?:-(?:Pro|Air|mini))?)(?:-\d{1,2})?(?![\p{L}\p{N}-])/gu,
    by: '<host>',
  },
  // A shell's prompt: `ann@ada-laptop:~/x$`
  {
    kind: 'device',
    needs: ['@'],
    pattern: () => /(?<=(?<![\w.@-])[\w.-]{1,32}@)[\w-]{1,64}(?=(?::| )[~/][^\s$#%]{0,200}\]?[$#%](?:\s|$))/g,
    by: '<host>',
    take: ownLength,
  },
];
