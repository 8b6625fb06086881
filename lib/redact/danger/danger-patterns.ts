import type { DangerKind } from '../../model/draft-check.ts';

interface DangerPattern {
  kind: DangerKind;
  /** One of these stands in every text that the pattern matches, in lower case. */
  needs: readonly string[];
  /** Linear: repetitions are bounded. */
  pattern: RegExp;
}

/** "do not turn off": advice against it is none. */
const NOT = String.raw`(?<!\b(?:not|never|n't|without|nicht|nie|ohne|pas|jamais|sans|no|nunca|sin)(?: \w{1,12}){0,2} )`;
const OFF = String.raw`(?:turn(?:ing)? off|disabl(?:e|ing)|switch(?:ing)? off|deactivat(?:e|ing)|uninstall(?:ing)?|stop(?:ping)?|kill(?:ing)?)`;
const the = String.raw`(?: (?:the|your|any|all|windows|microsoft|real-?time|my|its|temporarily))`;

/** "Turn X off", in four languages and in both orders. */
const switchedOff = (what: string): RegExp =>
  new RegExp(
    `${NOT}\\b(?:${OFF}${the}{0,3} ?(?:${what})\\b|turn(?:ing)?${the}{0,3} (?:${what}) off\\b|(?:deaktivier|schalte?|d[eé]sactive|d[eé]sactivez|d[eé]sactiver|desactiv|deshabilit)\\w{0,4} (?:\\w{1,8} ){0,2}(?:${what})\\b|(?:${what}) (?:\\w{1,10} )?(?:deaktivieren|ausschalten|abschalten))`,
    'gi',
  );

export const DANGER_PATTERNS: readonly DangerPattern[] = [
  {
    kind: 'pipe-to-shell',
    needs: ['curl', 'wget', 'iex', 'invoke-', 'fetch'],
    pattern:
      /\b(?:curl|wget|fetch)\b[^\n|;]{1,400}\|\s?(?:sudo (?:-\w{1,5} )?)?(?:\/(?:usr\/)?bin\/)?(?:ba|z|da|k|fi)?sh\b|\b(?:curl|wget)\b[^\n|;]{1,400}\|\s?(?:sudo )?(?:python3?|perl|ruby|node|php)\b|\b(?:ba|z)?sh (?:-c )?["'<(]{1,3}\$?\(?\s?(?:curl|wget)\b[^\n]{1,300}|\b(?:irm|iwr|Invoke-WebRequest|Invoke-RestMethod)\b[^\n|]{1,400}\|\s?(?:iex|Invoke-Expression)\b|\b(?:iex|Invoke-Expression)\b[^\n]{0,80}(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)[^\n]{0,300}/gi,
  },
  {
    kind: 'hidden-command',
    needs: [
      'base64',
      '-enc',
      'mshta',
      ':(){',
      'eval',
      'win+r',
      'win + r',
      'windows + r',
      'windows+r',
      'console',
    ],
    pattern:
      /\bbase64 (?:-d|--decode|-D)\b[^\n|]{0,60}\|\s?(?:sudo )?(?:ba|z)?sh\b|\bpowershell(?:\.exe)?\b[^\n]{0,80} -e(?:nc|ncodedcommand|c)? [A-Za-z0-9+/=]{20,4000}|\bmshta(?:\.exe)? (?:https?|javascript|vbscript):[^\s]{1,300}|:\(\)\s?\{\s?:\s?\|\s?:\s?&\s?\}\s?;\s?:|\b(?:press|hit|dr[uü]cke\w{0,2}) (?:the )?(?:win(?:dows)?|⊞)(?: key)? ?\+ ?r\b[^\n]{0,80}\b(?:paste|ctrl ?\+ ?v|einf[uü]g\w{0,4})\b|\bpaste (?:this|it|the (?:code|line|command|script)(?: below)?) (?:in|into) (?:the |your )?(?:browser'?s? )?(?:developer )?console\b/gi,
  },
  {
    kind: 'tls-off',
    needs: ['ssl', 'tls', 'insecure', 'verify', 'cert', ' -k ', 'zertifikat'],
    pattern: new RegExp(
      String.raw`NODE_TLS_REJECT_UNAUTHORIZED["' ]{0,3}\]?\s?[:=]\s?["']?0|\brejectUnauthorized["']?\s?:\s?false|\bverify\s?=\s?False\b|\bPYTHONHTTPSVERIFY\s?=\s?0|\b(?:http\.)?sslVerify["']?(?:\s?[=:]\s?|\s)["']?false|\bstrict-ssl(?:\s?=\s?|\s)["']?false|\bcurl\b[^\n]{0,200} (?:-[a-zA-Z]{0,5}k|--insecure)\b|\bwget\b[^\n]{0,200}--no-check-certificate|--(?:no-check-certificate|insecure-skip-tls-verify|ignore-certificate-errors|allow-insecure-localhost|trusted-host)\b|\bCURLOPT_SSL_VERIFY(?:PEER|HOST)\s{0,3}(?:,|=>|=)\s?(?:0|false)|\bInsecureSkipVerify\s{0,3}:?[:=]\s?true|\b_create_unverified_context\b|\bCERT_NONE\b|\bServerCertificateValidationCallback\b[^\n;]{0,120}true|-SkipCertificateCheck\b|\btrustServerCertificate\s?=\s?true|${NOT}\b(?:${OFF}|ignore|skip|bypass)${the}{0,2} (?:ssl|tls|https|certificate)(?: certificate)?(?: (?:verification|check(?:s|ing)?|validation|errors?|warnings?))\b|\b(?:Zertifikatspr[uü]fung|SSL-Pr[uü]fung) (?:deaktivieren|abschalten|ausschalten)`,
      'gi',
    ),
  },
  {
    kind: 'antivirus-off',
    needs: [
      'virus',
      'viren',
      'defender',
      'mcafee',
      'norton',
      'kaspersky',
      'avast',
      'malware',
      'real-time',
      'realtime',
      'echtzeit',
      'smartscreen',
    ],
    pattern: new RegExp(
      `${switchedOff("anti-?virus(?:es|programm|software| software| program| protection)?|virenscanner|virenschutz|defender|mcafee|norton|kaspersky|avast|avg|bitdefender|real-?time (?:protection|scanning)|echtzeitschutz|smartscreen|(?:l['’])?antivirus|(?:el )?antivirus").source}|\\bSet-MpPreference\\b[^\\n]{0,120}-Disable\\w{1,60}|\\bDisableAntiSpyware\\b|\\badd (?:an? )?(?:exclusion|exception) (?:in|to|for) (?:the |your )?(?:antivirus|defender|windows security)\\b`,
      'gi',
    ),
  },
  {
    kind: 'firewall-off',
    needs: ['firewall', 'ufw', 'iptables', 'pare-feu', 'cortafuegos', 'nft', 'pfctl'],
    pattern: new RegExp(
      `${switchedOff('firewalls?|ufw|firewalld|pare-feu|cortafuegos').source}|\\bufw disable\\b|\\biptables -F\\b|\\bnft flush ruleset\\b|\\bpfctl -d\\b|\\bsystemctl (?:(?:--now )?(?:stop|disable|mask)(?: --now)?) (?:firewalld|ufw|nftables|iptables)|\\bnetsh (?:adv)?firewall set \\w{1,20}(?: state)? (?:off|opmode disable)|\\bSet-NetFirewallProfile\\b[^\\n]{0,80}-Enabled False`,
      'gi',
    ),
  },
  {
    kind: 'protection-off',
    needs: [
      'selinux',
      'setenforce',
      'apparmor',
      'uac',
      'enablelua',
      'gatekeeper',
      'spctl',
      'csrutil',
      'secure boot',
      'integrity',
      'executionpolicy',
      'no-sandbox',
      'web-security',
      'mitigations',
      'user account control',
      'selinux=',
      'csrf',
    ],
    pattern: new RegExp(
      `${switchedOff('selinux|apparmor|uac|user account control|gatekeeper|sip|system integrity protection|secure boot|csrf(?: protection| check| verification)?').source}|\\bsetenforce 0\\b|\\bSELINUX=(?:disabled|permissive)\\b|\\bspctl --master-disable\\b|\\bcsrutil disable\\b|\\bEnableLUA\\b[^\\n]{0,40}\\b0\\b|\\bSet-ExecutionPolicy (?:-\\w{1,20} )?(?:Unrestricted|Bypass)\\b|-ExecutionPolicy (?:Unrestricted|Bypass)\\b|--no-sandbox\\b|--disable-web-security\\b|\\bmitigations=off\\b`,
      'gi',
    ),
  },
  {
    kind: 'updates-off',
    needs: ['update', 'wuauserv', 'aktualisierung', 'mises', 'actualizaciones', 'upgrades'],
    pattern: new RegExp(
      `${switchedOff('(?:windows |automatic |auto-?|security |all |system )?updates?(?: service)?|windows-updates?|actualizaciones|(?:les )?mises [àa] jour').source}|\\b(?:sc(?:\\.exe)? (?:config|stop)|net stop|Stop-Service|Set-Service) "?wuauserv\\b[^\\n]{0,60}|\\bNoAutoUpdate\\b|\\bapt(?:-get)? (?:remove|purge) unattended-upgrades\\b`,
      'gi',
    ),
  },
  {
    kind: 'recursive-delete',
    needs: [
      'rm ',
      'rmdir',
      'del ',
      'remove-item',
      'rd ',
      'find ',
      'git clean',
      'robocopy',
      'shutil.rmtree',
      'rimraf',
    ],
    // Of the root, a home, a whole drive or a system folder, or with more rights: a project's own folder is daily work.
    pattern:
      /\bsudo rm (?:-\w{1,10} ){0,3}-(?:\w{0,5}r\w{0,5}f?|\w{0,5}f\w{0,5}r)\w{0,5}(?: --?[\w-]{1,20}){0,3} [^\s]{1,200}|\brm (?:-\w{1,10} ){0,3}-(?=\w{0,8}r)\w{1,8}(?: --?[\w-]{1,20}){0,3} ["']?(?:\/(?:\*|\s|$|["'`])|~(?:\/?\*|\/?(?=\s|$|["'`]))|\$HOME\/?(?=\s|$|["'`*])|\/(?:etc|usr|var|bin|boot|lib\w{0,2}|opt|home|root|dev|sys|proc|System|Library|Users|Applications)\b[^\s]{0,200}|\*|\.(?=\s|$|\/?\*)|\.\.)|--no-preserve-root\b|\b(?:rmdir|rd) \/s\b[^\n]{0,200}|\bdel (?:\/[a-z] ){0,3}\/s\b[^\n]{0,200}|\bRemove-Item\b(?=[^\n]{0,200}-Recurse)[^\n]{0,200}(?:[A-Z]:\\|\$env:|~|\/)[^\n]{0,100}|\bfind (?:\/|~)[^\n]{0,200} -delete\b|\bgit clean -\w{0,3}(?:x\w{0,3}d|d\w{0,3}x)\w{0,3}\b/gim,
  },
  {
    kind: 'disk-wipe',
    needs: [
      'dd ',
      'mkfs',
      'format ',
      'diskpart',
      'fdisk',
      'wipefs',
      'shred',
      'erasedisk',
      'parted',
      'clear-disk',
      'blkdiscard',
    ],
    pattern:
      /\bdd\b[^\n]{0,120}\bof=\/dev\/(?!null|stdout|zero)\w{1,20}|\bmkfs(?:\.\w{1,10})? [^\n]{0,60}\/dev\/\w{1,20}|(?<![\w.%-])format [a-z]:(?:\s|$|\/)[^\n]{0,40}|\bdiskpart\b|\b(?:wipefs|shred|blkdiscard|sgdisk|sfdisk|fdisk|parted)\b[^\n]{0,60} \/dev\/\w{1,20}|\bdiskutil (?:eraseDisk|eraseVolume|partitionDisk|zeroDisk)\b[^\n]{0,80}|\bClear-Disk\b|(?<![\w-])>\s?\/dev\/(?:sd|nvme|hd|disk|mmcblk)\w{1,12}/gi,
  },
  {
    kind: 'registry-edit',
    needs: [
      'regedit',
      'reg add',
      'reg delete',
      'hkey_',
      'hklm',
      'hkcu',
      'registry',
      'registrierung',
      'registre',
      'registro',
    ],
    pattern:
      /\breg(?:\.exe)? (?:add|delete|import) [^\n]{1,300}|\bregedit(?:\.exe)?\b|\b(?:Set|New|Remove)-Item(?:Property)?\b[^\n]{0,40}\bHK(?:LM|CU|CR):[^\n]{0,200}|\b(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS)|HKLM|HKCU)\\[^\n"'<>]{1,300}|\b(?:edit|change|modify|clean|delete from) (?:the |your )?(?:windows )?registry\b/gi,
  },
  {
    kind: 'permission-wide',
    needs: ['chmod', 'icacls', 'everyone', 'chown', 'nopasswd'],
    pattern:
      /\bchmod (?:-\w{1,3} ){0,2}(?:0?777|a\+rwx|ugo\+rwx|o\+w|a\+w)\b[^\n`]{0,100}|\bicacls\b[^\n]{0,120}\bEveryone:(?:\(\w{1,4}\)){0,4}\(?F\b|\bchown -R [^\s]{1,60} \/(?:\s|$|usr|etc|var\b(?!\/))|\bNOPASSWD:\s?ALL\b/gi,
  },
  {
    kind: 'firmware',
    needs: ['bios', 'firmware', 'bootloader', 'uefi', 'fastboot', 'flashrom', 'jailbreak', 'root your'],
    pattern: new RegExp(
      `${NOT}\\b(?:(?:re-?)?flash(?:ing|e)?|downgrad(?:e|ing)|overwrit(?:e|ing)) (?:the |your |a |an older |custom |modified ){0,3}(?:bios|uefi|firmware|bootloader)\\b|\\bfastboot (?:flash|oem unlock|flashing unlock|erase)\\b[^\\n]{0,80}|\\bflashrom\\b[^\\n]{0,60} -w\\b|\\bunlock(?:ing)? (?:the |your )?bootloader\\b|\\b(?:jailbreak|root) your (?:phone|device|iphone|tablet)\\b`,
      'gi',
    ),
  },
  {
    kind: 'data-drop',
    needs: [
      'drop ',
      'truncate ',
      'flushall',
      'delete from',
      '--force',
      'push -f',
      'reset --hard',
      'prune',
      'dropdatabase',
      'down -v',
    ],
    pattern:
      /\bDROP (?:DATABASE|SCHEMA)\b[^\n]{0,80}|\bDROP TABLE\b[^\n]{0,80}|\bTRUNCATE TABLE\b[^\n]{0,80}|\bDELETE FROM [\w."`[\]]{1,80}\s{0,3};|\bFLUSHALL\b|\bdropDatabase\(\)|\bgit push (?:[\w/-]{1,40} ){0,3}(?:-f|--force)(?!-with-lease)\b|\bgit reset --hard\b|\bdocker (?:system|volume) prune\b[^\n]{0,40}(?:-a|-f|--all|--volumes)\b|\bdocker[- ]compose down -v\b/g,
  },
  {
    kind: 'unknown-program',
    needs: [
      '.exe',
      '.msi',
      '.bat',
      '.scr',
      '.apk',
      '.dmg',
      'crack',
      'keygen',
      'driver updater',
      'cleaner',
      '.vbs',
      '.jar',
    ],
    pattern:
      /\b(?:download|install|run|execute|open|get|laden?|t[eé]l[eé]chargez?|descarg\w{1,3})\b[^\n]{0,80}https?:\/\/[^\s<>")\]]{1,300}\.(?:exe|msi|bat|scr|apk|dmg|vbs|cmd|ps1|pkg)\b|\b(?:crack(?:ed)? (?:version|copy|exe)|keygen|kms(?:pico|auto)\b|driver (?:updater|booster)|registry cleaner|pc cleaner)/gi,
  },
  {
    kind: 'credentials',
    needs: [
      'password',
      'passwor',
      'credentials',
      'api key',
      'token',
      'pin',
      'seed phrase',
      'private key',
      'recovery phrase',
      'teamviewer',
      'anydesk',
      'mot de passe',
      'contrase',
      'passwort',
      'login',
      'code',
    ],
    pattern: new RegExp(
      String.raw`${NOT}\b(?:send|give|tell|dm|pm|e-?mail|message|post|share|text|provide)(?: to)? (?:me|us|it to (?:me|us)|with (?:me|us))(?: with)?(?: (?:your|the|an?|all)){0,2} (?:\w{1,15} ){0,3}(?:password|passwords|credentials|login(?: data| details)?|api[- ]key|private key|token|pin|seed phrase|recovery (?:phrase|key|code)|verification code|security code|card (?:number|details)|teamviewer id|anydesk (?:id|code))\b|${NOT}\b(?:enter|validate|sync|connect|import|verify) (?:your )?(?:wallet|seed phrase|recovery phrase|12[- ]word)\b[^\n]{0,80}|${NOT}\b(?:install|open|start|download) (?:teamviewer|anydesk|ultraviewer)\b[^\n]{0,60}\b(?:give|send|tell|so (?:that )?(?:i|we) can)\b|\b(?:schick|sende?|gib|nenn)\w{0,2} (?:mir|uns) (?:mal |bitte )?(?:dein|ihr|das|die)\w{0,3} (?:\w{1,15} )?(?:passwort|zugangsdaten|pin|kennwort)\b|\b(?:envoie|envoyez|donne|donnez)[- ](?:moi|nous) (?:ton|votre|le|vos|tes) (?:mot de passe|identifiants|code)\b|\b(?:env[ií]a|m[aá]nda|dame|p[aá]sa)(?:me|nos)? (?:tu|su|la|tus) (?:contrase[nñ]a|clave|datos de acceso)\b`,
      'gi',
    ),
  },
  {
    kind: 'support-number',
    needs: ['call', 'dial', 'whatsapp', 'telegram', 'support', 'toll', 'helpline', 'anrufen', 'hotline'],
    pattern:
      /\b(?:call|dial|ring|phone|contact|whatsapp|telegram|text|helpline|hotline|toll[ -]?free|support(?: team)?(?: number)?|customer (?:care|service)(?: number)?)\b[^\n\d]{0,60}(?:\+|\b)1?[ .-]{0,2}\(?8(?:00|33|44|55|66|77|88)\)?[ .-]{0,2}\d{3}[ .-]{0,2}\d{4}\b|\b(?:call|dial|whatsapp|contact|message|reach)(?: (?:him|her|them|me|us|now|on|at|our|the|this|number|via|through|experts?|hacker|recovery)){0,5} ?:?(?:\+\d{1,3}[ .()-]{0,3}(?:\d[ .()-]{0,3}){7,12}|@?\w{3,30} (?:on|via) (?:telegram|whatsapp|instagram|gmail))|\b(?:recover(?:ed|y)?|hack(?:ed|er)?|crypto)\b[^\n]{0,120}\b(?:contact|reach|message|write)\b[^\n]{0,40}\b(?:telegram|whatsapp|@gmail|instagram)\b/gi,
  },
];
