/**
 * What tells a product without saying its name as people do. Data: nothing else in `lib/` knows these.
 * Each rule names one product by structure that its makers chose: package prefixes, error codes, folders, attributes.
 */

/** When what a page is made with is worth naming. */
type When =
  /** Always: a visitor knows the site by it. */
  | 'always'
  /** Only on a page that shows an error: it may be what broke. */
  | 'error'
  /** Only where a script failed: a library that draws the page. */
  | 'script';

export interface Mark {
  product: string;
  sign: RegExp;
}

/** Packages and namespaces in the frames of a trace; libraries whose package bears the product's name need no rule. */
export const ORIGIN_MARKS: readonly Mark[] = [
  { product: 'PostgreSQL', sign: /^(?:org\.postgresql|psycopg2?|pg|npgsql|postgrex|asyncpg|DBD::Pg)\b/i },
  {
    product: 'MySQL',
    sign: /^(?:com\.mysql|mysql2?|mysqlclient|MySQLdb|pymysql|MySql\.Data|myxql|DBD::mysql)\b/i,
  },
  { product: 'MariaDB', sign: /^org\.mariadb\b/ },
  { product: 'SQLite', sign: /^(?:org\.sqlite|sqlite3|better-sqlite3|DBD::SQLite|exqlite)\b/i },
  { product: 'Oracle Database', sign: /^(?:oracle\.jdbc|oracledb|cx_Oracle)\b/ },
  {
    product: 'SQL Server',
    sign: /^(?:com\.microsoft\.sqlserver|System\.Data\.SqlClient|Microsoft\.Data\.SqlClient|tedious|pymssql)\b/,
  },
  { product: 'MongoDB', sign: /^(?:com\.mongodb|mongodb|pymongo|MongoDB)\b/ },
  { product: 'Redis', sign: /^(?:redis|ioredis|redis\.clients|StackExchange\.Redis|Predis)\b/ },
  { product: 'Elasticsearch', sign: /^(?:org\.elasticsearch|@elastic\/elasticsearch|elasticsearch)\b/ },
  {
    product: 'Rails',
    sign: /^(?:rails|railties|action(?:pack|view|mailer|cable)|active(?:record|support|model|job|storage))$/,
  },
  { product: 'Laravel', sign: /^(?:Illuminate\b|laravel\/framework)/ },
  { product: 'Symfony', sign: /^(?:Symfony\b|symfony\/)/ },
  { product: 'WordPress', sign: /^(?:WP_\w+|wp-(?:includes|content|admin))\b/ },
  { product: 'CakePHP', sign: /^(?:Cake\\|cakephp\/)/ },
  { product: 'Yii', sign: /^(?:yii\\|yiisoft\/)/ },
  { product: 'Slim', sign: /^(?:Slim\\|slim\/slim)/ },
  { product: 'CodeIgniter', sign: /^(?:CodeIgniter\\|codeigniter4\/)/ },
  { product: 'Twig', sign: /^(?:Twig\\|twig\/twig)/ },
  { product: 'Doctrine', sign: /^(?:Doctrine\\|doctrine\/)/ },
  { product: 'Drupal', sign: /^(?:Drupal\\|drupal\/)/ },
  { product: 'Spring Boot', sign: /^org\.springframework\.boot\b/ },
  { product: 'Spring', sign: /^org\.springframework\b/ },
  { product: 'Hibernate', sign: /^org\.hibernate\b/ },
  { product: 'Apache Tomcat', sign: /^org\.apache\.(?:catalina|coyote|tomcat)\b/ },
  { product: 'Jetty', sign: /^org\.eclipse\.jetty\b/ },
  { product: 'WildFly', sign: /^(?:org\.jboss|org\.wildfly)\b/ },
  { product: 'Quarkus', sign: /^io\.quarkus\b/ },
  { product: 'Micronaut', sign: /^io\.micronaut\b/ },
  { product: 'Jenkins', sign: /^(?:hudson|jenkins)\./ },
  { product: 'Apache Kafka', sign: /^org\.apache\.kafka\b/ },
  { product: 'Apache Spark', sign: /^org\.apache\.spark\b/ },
  { product: 'Solr', sign: /^org\.apache\.solr\b/ },
  { product: 'Struts', sign: /^(?:org\.apache\.struts2?|com\.opensymphony\.xwork2)\b/ },
  { product: 'Vert.x', sign: /^io\.vertx\b/ },
  { product: 'Android', sign: /^(?:android|androidx|com\.android)\./ },
  { product: 'ASP.NET Core', sign: /^Microsoft\.AspNetCore\b/ },
  { product: 'ASP.NET', sign: /^System\.Web\b/ },
  { product: 'Entity Framework', sign: /^Microsoft\.EntityFrameworkCore\b/ },
  { product: 'Blazor', sign: /^Microsoft\.AspNetCore\.Components\b/ },
  { product: 'NestJS', sign: /^@nestjs\// },
  { product: 'webpack', sign: /^webpack-dev-server$/ },
  { product: 'hapi', sign: /^@hapi\// },
  { product: 'Angular', sign: /^@angular\// },
  { product: 'SvelteKit', sign: /^@sveltejs\/kit\b/ },
  { product: 'Prisma', sign: /^@prisma\// },
  { product: 'React', sign: /^react(?:-dom)?$/ },
  { product: 'Vue', sign: /^@?vue(?:\/|$)/ },
  { product: 'Nuxt', sign: /^@?nuxt(?:\/|3?$)/ },
  { product: 'Next.js', sign: /^next$/ },
  { product: 'Vite', sign: /^vite$/ },
  { product: 'Express', sign: /^express$/ },
  { product: 'Gin', sign: /^github\.com\/gin-gonic\b/ },
  { product: 'Echo', sign: /^github\.com\/labstack\/echo\b/ },
  { product: 'Fiber', sign: /^github\.com\/gofiber\b/ },
  { product: 'GORM', sign: /^gorm\.io\b/ },
  { product: 'Phoenix', sign: /^phoenix(?:_\w+)?$/ },
  { product: 'Actix Web', sign: /^actix[-_]web$/ },
  { product: 'Mojolicious', sign: /^Mojo(?:licious)?(?:::|$)/ },
  { product: 'Catalyst', sign: /^Catalyst(?:::|$)/ },
  { product: 'Dancer', sign: /^Dancer2?(?:::|$)/ },
];

/** Wording and codes of errors that only one product prints. */
export const ERROR_MARKS: readonly Mark[] = [
  {
    product: 'PostgreSQL',
    sign: /\borg\.postgresql\b|\bPG::[A-Z]\w+|\bpsycopg2?\b|\bpg_(?:query|connect)\(|\bNpgsql|\bpq: |SQLSTATE\[08006\]/,
  },
  {
    product: 'MySQL',
    sign: /\bmysqli?[_:(]|\bcom\.mysql\.|\bER_[A-Z]+_[A-Z_]+\b|\(HY000\/[12]\d{3}\)|SQLSTATE\[\w{5}\](?: \[2\d{3}\]|:? [^\n]{0,80}?: 1\d{3} )|\bAccess denied for user '[^'\n]{0,80}'@'|corresponds to your MySQL/,
  },
  { product: 'MariaDB', sign: /\borg\.mariadb\b|corresponds to your MariaDB/ },
  { product: 'SQLite', sign: /\bsqlite3?[.:_]|\bSQLite3?::|\bSQLITE_[A-Z]+\b/ },
  { product: 'Oracle Database', sign: /\bORA-\d{5}\b|\bPLS-\d{5}\b/ },
  {
    product: 'SQL Server',
    sign: /\bSystem\.Data\.SqlClient|\bMicrosoft\.Data\.SqlClient|\[SQL Server\]|\bcom\.microsoft\.sqlserver/,
  },
  {
    product: 'MongoDB',
    sign: /\bMongo(?:Server|Network|DB|Bulk|Parse|Timeout)?\w{0,20}(?:Error|Exception)\b|\bE11000\b/,
  },
  {
    product: 'Redis',
    sign: /\bRedis(?:::|Connection)?\w{0,20}(?:Error|Exception)\b|^(?:WRONGTYPE|NOAUTH|MISCONF) /,
  },
  {
    product: 'Elasticsearch',
    sign: /\b(?:index_not_found|search_phase_execution|cluster_block)_exception\b/,
  },
  { product: 'npm', sign: /\bnpm (?:ERR!|error)\s/ },
  { product: 'TypeScript', sign: /\berror TS\d{4,5}\b|^TS\d{4,5}\b/ },
  { product: 'Rust', sign: /\berror\[E\d{4}\]/ },
  { product: 'Docker', sign: /\bError response from daemon\b/ },
  { product: 'Kubernetes', sign: /\b(?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull)\b|\.k8s\.io\b/ },
  {
    product: 'Git',
    sign: /^(?:error|fatal): (?:not a git repository|refusing to merge|unable to access '|remote origin)/,
  },
  {
    product: 'Rails',
    sign: /\bAction(?:Controller|View|Dispatch|Mailer)::|\bActive(?:Record|Model|Support)::|(?:^|\bin )[A-Z]\w{1,60}Controller#[a-z_]+\b/,
  },
  { product: 'Laravel', sign: /\bIlluminate\\/ },
  { product: 'Symfony', sign: /\bSymfony\\/ },
  { product: 'Doctrine', sign: /\bDoctrine\\(?:DBAL|ORM|Common)/ },
  { product: 'Twig', sign: /\bTwig\\Error|\bTwig_Error/ },
  { product: 'Django', sign: /\bdjango\.(?:core|db|urls|template|http|contrib|utils)\b/ },
  { product: 'SQLAlchemy', sign: /\bsqlalchemy\.(?:exc|orm)\b|\bsqlalche\.me\b/ },
  { product: 'Jinja', sign: /\bjinja2\.exceptions\b/ },
  { product: 'Spring', sign: /\borg\.springframework\b|\bWhitelabel Error Page\b/ },
  { product: 'Hibernate', sign: /\borg\.hibernate\b/ },
  { product: 'ASP.NET', sign: /Server Error in '[^'\n]{0,80}' Application/ },
  {
    product: 'React',
    sign: /\bMinified React error\b|\breactjs\.org\b|\breact\.dev\/errors\b|\bInvalid hook call\b/,
  },
  { product: 'Angular', sign: /\bNG0?\d{3,5}: |\bangular\.dev\/errors\b/ },
  { product: 'AngularJS', sign: /\[\$?\w{2,20}:\w{2,20}\] http:\/\/errors\.angularjs\.org/ },
  { product: 'Vue', sign: /\[Vue warn\]/ },
  { product: 'Next.js', sign: /\bnextjs\.org\/docs\/messages\b|\bNEXT_(?:NOT_FOUND|REDIRECT)\b/ },
  { product: 'webpack', sign: /\bwebpack:\/\/|\bModule build failed \(from\b/ },
  { product: 'Vite', sign: /\[plugin:vite:[\w-]+\]|\[vite\]/ },
  { product: 'Sass', sign: /\bsass-embedded\b|\bsass-loader\b/ },
  { product: 'Prisma', sign: /\bPrismaClient\w+Error\b/ },
  { product: 'WordPress', sign: /\/wp-(?:content|includes|admin)\// },
  { product: 'CGI', sign: /\/cgi-bin\// },
  { product: 'Astro', sign: /\.astro\b/ },
  { product: 'Svelte', sign: /\.svelte\b/ },
  { product: 'Vue', sign: /\.vue\b/ },
  { product: 'curl', sign: /\bcURL error \d{1,3}\b/ },
];

/** Folders of addresses, ids and attributes of the outermost elements. A group in the sign is the version. */
export const PAGE_MARKS: readonly (Mark & { when: When })[] = [
  { product: 'WordPress', sign: /^wp-(?:content|includes)$/, when: 'always' },
  { product: 'Drupal', sign: /^data-drupal-\w+|^drupal\.js$/, when: 'always' },
  { product: 'Joomla', sign: /^com_content$|^joomla(?:\.\w+)*$/, when: 'always' },
  { product: 'TYPO3', sign: /^typo3(?:temp|conf)$/, when: 'always' },
  { product: 'Shopify', sign: /^cdn\.shopify\.com$/, when: 'always' },
  { product: 'Magento', sign: /^mage$|^data-mage-init$/, when: 'always' },
  { product: 'PrestaShop', sign: /^prestashop(?:\.\w+)*$/, when: 'always' },
  { product: 'Wix', sign: /^static\.wixstatic\.com$|^static\.parastorage\.com$/, when: 'always' },
  { product: 'Squarespace', sign: /^static\d?\.squarespace\.com$/, when: 'always' },
  { product: 'Webflow', sign: /^data-wf-(?:site|page)$/, when: 'always' },
  { product: 'Jenkins', sign: /^data-(?:rooturl|imagesurl|crumb-header)$/, when: 'always' },
  {
    product: 'Discourse',
    sign: /^discourse[-\w.]*$|^data-discourse-\w+|^#discourse-\w+/,
    when: 'always',
  },
  { product: 'Sinatra', sign: /^__sinatra__$/, when: 'always' },
  { product: 'CUPS', sign: /^cups\.css$/, when: 'always' },
  { product: 'Next.js', sign: /^_next$|^#__next$/, when: 'error' },
  { product: 'Nuxt', sign: /^_nuxt$|^#__nuxt$/, when: 'error' },
  { product: 'Gatsby', sign: /^#___gatsby$/, when: 'error' },
  { product: 'SvelteKit', sign: /^data-sveltekit-\w+|^_app$/, when: 'error' },
  { product: 'Astro', sign: /^_astro$|^astro-island$/, when: 'error' },
  { product: 'Vite', sign: /^@vite$/, when: 'error' },
  { product: 'Blazor', sign: /^blazor\.\w+\.js$/, when: 'error' },
  { product: 'Laravel', sign: /^livewire(?:\.min)?\.js$/, when: 'error' },
  { product: 'Angular', sign: /^ng-version(?:=([\d.]+))?$/, when: 'script' },
  { product: 'AngularJS', sign: /^ng-(?:app|controller)$/, when: 'script' },
  { product: 'Vue', sign: /^data-v-app$|^data-server-rendered$|^vue(?:\.\w+)*\.js$/, when: 'script' },
  { product: 'React', sign: /^data-reactroot$|^(?:lib-)?react(?:-dom)?(?:\.[\w.]*js)?$/, when: 'script' },
  { product: 'Ember.js', sign: /^ember-view$|^data-ember-\w+/, when: 'script' },
];

/** What pages are written with, not what they run on: nobody who reads one has a question about these. */
export const PAGE_MAKERS =
  /^(?:docutils|sphinx|asciidoc|asciidoctor|publican|docbook|pandoc|latex2html|tex4ht|doxygen|javadoc|jsdoc|typedoc|godoc|rdoc|yard|pod2html|texi2html|makeinfo|mkdocs|docusaurus|vuepress|vitepress|gitbook|hugo|jekyll|eleventy|hexo|pelican|gatsby|astro|microsoft word|microsoft frontpage|libreoffice|openoffice|html tidy|quarto|mdbook|zola|starlight)/i;

/**
 * What every program of a language runs through: named by a trace only where nothing else is. `node_modules` tells
 * little, because the tools that make pages for any server live there too.
 */
export const PLUMBING =
  /^(?:node\.js|rack|puma|webrick|thin|unicorn|passenger|bundler|uvicorn|gunicorn|waitress|anyio|click|router|body-parser|finalhandler|connect|send|undici|plug|cowboy|bandit|tokio|hyper|tower|axum-core|plack|starman|h3|zod)$/i;
