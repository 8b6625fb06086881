/** How those speak who build or run software. How cues are written: `cue-lines.ts`. */
import { cueLines } from './cue-lines.ts';

/** The case is the program's, not the person's. */
export const BUILD_CUES = cueLines(`
  api/apis/sdk/endpoint*/webhook*/graphql/rest/oauth/jwt/cors
  function*/method/class/classes/module*/modul/plugin*/package/library/framework/component*/script*/snippet
  exception*/stacktrace/traceback/stack/throws/thrown/null/undefined/segfault/typeerror/nullpointerexception
  sql/query/queries/select/clause/table*/column*/database/datenbank/schema/migration*/index/join/orm
  base de donnees/datos
  docker*/kubernetes/kubectl/helm/nginx/apache/container*/deploy*/server/serveur/servidor/localhost/linux/ubuntu/windows/bios/router/firmware
  python/java/javascript/typescript/php/node/npm/pip/react/django/laravel/rails/spring/wordpress/woocommerce/magento/prestashop/shopify/odoo/drupal/flutter/kotlin/swift/csharp/rust/golang
  code/coding/compile*/build/debug*/implement*/parse*/parser/regex/json/xml/yaml/csv/html/css/http/https/url
  unit/integration/e2e test*
  sandbox
  staging
  test mode/card/data/environment/suite/case/cases
  our/my customers/users/clients/shop/store/backend/frontend/app/site/website/codebase/repo/repository/project/plugin/code/service/team/developers
  unser* kunden/nutzer/shop/app/backend/modul/webseite
  nos/notre clients/utilisateurs/site/boutique/application/module
  nuestros/nuestra/mi clientes/usuarios/tienda/aplicacion/modulo
  developer*/entwickl*/developp*/desarroll*
  integration/integrate/integrating/integrier*/integrer/integrar
  cron/job/queue/worker/thread/process/prozess
  template*/theme/layout/checkbox/button/dropdown/font/fonts
  pdf export/library/template
  root password/passwort
  admin password/passwort/panel
  command/commands/cli/terminal/shell/bash/powershell
  befehl/befehle
  ligne de commande
  repo/repository/git/commit/commits/branch
  pull request
  error/fehler/erreur code/meldung
  cve
  npm audit
  self hosted/hosting
  variable*/parameter*/argument*/enum/boolean/string/integer/float/array/regex
  dataset/model/training/plot/segmentation/volume/extension/slicer
  excel/formula/spreadsheet/macro/vba/latex
  dashboard/report/chart/widget/visualization
  brew/apt/dnf/winget/choco/pacman/cargo/composer/maven/gradle/nuget
  ssh/sshd/dns/dhcp/vpn/ldap/scp/rsync
  active directory
  console access
  retry/cache/callback/handler/token/tokens/tokenize
  generator/iterator/loop/list/dict/tuple/struct
  fhir/hl7/dicom
  arduino/raspberry/esp32/sensor
  smtp/postfix/dovecot/imap
  data structure/set/type/model
  prevent .. injection/xss/csrf
  memory leak
  dependency/dependencies/dependance/dependencia/abhangigkeit*
  warning*/log/logs/config/configuration/konfiguration
  our/unser*/notre/nuestr* .. application/anwendung/aplicacion/app/module/modulo/logic
  exception/ausnahme/excepcion/lanza/plante/wirft
  printer/drucker/imprimante/impresora
  web app
  website .. shows/images/loads
  kids/kinder mode/modus
  validat*/valider/validar
  nextcloud/grafana/mariadb/mysql/postgres*/mongodb/redis/elasticsearch
  tls/ssl/certificate*
  version/versions/releases/changelog/upgrade/upgrading/upgraded
  files/folder/directory/path
  row/rows/cell/cells/field/fields
  install*/uninstall*/reinstall*
  cmake/gcc/clang/msvc/linker/linking/header*
  kernel/gpu/cuda/cpu/driver/amdgpu/nvidia/ram/ssd/nvme
  shader/sprite/mesh/texture/scene/unity/godot/blender/unreal/animation/camera/render*/voxel/sprite*
  tensor*/loss/epoch/layer/layers/neural/classifier/inference/pretrained
  opencv/tesseract/numpy/pandas/scipy/sklearn/pytorch/tensorflow/matplotlib
  threshold/detect*/detection/algorithm/interpolation/matrix/vector/polygon/pixel*
  angular/vue/svelte/express/koa/nuxt/vite/webpack/babel
  async/await/promise/mutex/heap/pointer/iterator/closure/lambda
  keycloak/oidc/saml/sso/openid/middleware/microservice*
  resource server
  mock/fixture/ci/pipeline/runner/artifact/registry
  plugin*/addon/module*/modules/extension
  example/tutorial/documentation/docs/doc
  prints/outputs/printed
  implement*/refactor*/iterate/sort/filter/group/generate/export/import
  child process/processes/node/element/component/theme/class/window/object
  parent node/element/component/class/process/directory
  selector/component/props/state/slot*/render
  minor version/versions/release/update
  order by/of/in
  sort/alphabetical/ascending/descending
  column/row/execution/evaluation/middleware/layer/draw/byte/load order
  health check*/probe*/endpoint
  heartbeat
  brew/flutter/expo doctor
  doctor says
  legal value/values/move/moves/char*/range/state/identifier
  contract test*/address/function/code
  smart contract*
  hardhat/solidity/ethers/web3
  memory bank
  bank switch*/conflict*/entity/class
  bank account entity/class/table/field
  transfer learning/encoding/rate/speed/function/protocol
  file transfer
  schema/entity/entities/enum/dto/relation
  tax/order/payment/invoice/user/customer/account service/module/class/table/entity/model/field/plugin/api/gateway/id/column
  stripe/paypal/paddle/braintree/plaid/avalara .. sdk/webhook*/api/sandbox/event*/test/integration
  advisory/advisories
  audit .. npm/reports
  scanner
  patched/fixed .. in version/release
  sandbox/staging/devtools
  datei*/ordner/zeile*/spalte*/abfrage*/funktion*/programm*/skript*/schrift*/tabelle*/klasse*/komponente*/version*/bibliothek*
  erzeug*/gruppier*/sortier*/einbett*/anzeig*/dargestellt/kompilier*/installier*/tutorial
  fichier*/ligne*/colonne*/requete*/fonction*/processus/bibliotheque*/classe*/paquet/installation/dossier*
  archivo*/linea*/columna*/consulta*/funcion*/proceso*/libreria*/clase*/capa/capas/carpeta*/instal*
  orden de
  file/riga/righe/colonna/funzione/classe/libreria
  arquivo*/linha*/coluna*/funcao/biblioteca/pasta
  bestand*/regel/kolom/functie/klasse
  commande .. introuvable/arrete/echoue/shell/git/npm
  kunden/nutzer .. unser*/app/tabelle
  route/router/request/response/header/headers/payload
  status/exit/return/error code
  crash*/freez*/hangs
  core dump*
  panics/panicked/coredump
  screen/monitor/display/resolution/window .. black/flicker*/driver/resize
  simulation/solver/optimizer/dataset/benchmark
  game/level/npc/player .. falls/glitch/bug/texture/spawn
  validator/validation/checksum/precision
  event/events/hook/hooks
  banco de pruebas/datos`);
