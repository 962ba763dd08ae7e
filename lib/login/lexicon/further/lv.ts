import type { Lexicon } from '../schema.ts';

export const lv: Lexicon = {
  login:
    'pieslēgties|pieslēdzies|pieslēdzieties|pieslēgšanās|ielogoties|ienākt|ieiet|autorizēties|autorizācija|jau ir konts|vai jums jau ir konts|jau esi reģistrējies',
  signup:
    'reģistrēties|reģistrācija|reģistrējies|reģistrējieties|izveidot kontu|izveidojiet kontu|jauns konts|nav konta|jauns lietotājs|jauns klients',
  reset:
    'aizmirsi paroli|aizmirsāt paroli|aizmirsta parole|aizmirsu paroli|atjaunot paroli|paroles atjaunošana|atgādināt paroli|nevar pieslēgties|neizdodas pieslēgties',
  change: 'mainīt paroli|nomainīt paroli|paroles maiņa|iestatīt paroli',
  next: 'tālāk|turpināt|sūtīt|nosūtīt|apstiprināt|nākamais|iesniegt',
  logout: 'iziet|izlogoties|atslēgties|beigt darbu',
  account: 'mans konts|mans profils|konta iestatījumi|pieslēdzies kā|mani pasūtījumi|iestatījumi',
  search: 'meklēt|meklēšana',
  newsletter: 'jaunumiem|pieteikties jaunumiem|jaunumu vēstule|abonēt',
  show: 'rādīt|paslēpt|parādīt|rādīt paroli|parādīt paroli',
  cancel: 'atcelt|aizvērt|atpakaļ|palīdzība',
  password: 'parole|paroli|jūsu parole',
  newPassword:
    'jauna parole|apstiprināt paroli|apstipriniet paroli|atkārtot paroli|atkārtota parole|parole atkārtoti|vismaz … simbol*|vismaz … rakstzīm*',
  username: 'lietotājvārds|lietotāja vārds|lietotājs|klienta numurs|personas kods|segvārds|lietotāja numurs',
  email: 'e-pasts|e-pasta adrese|epasts|epasta adrese',
  phone: 'tālrunis|tālruņa numurs|telefona numurs|mobilais tālrunis',
  code: 'kods|apstiprinājuma kods|drošības kods|vienreizējais kods|vienreizēja parole|sms kods|kodu',
  remember: 'atcerēties mani|atcerēties|palikt pieslēgtam|iegaumēt mani|iegaumēt',
  personal: 'vārds|uzvārds|vārds, uzvārds|pilsēta|pasta indekss|valsts|dzimšanas datums|adrese|atlaides kods',
  terms: 'piekrītu noteikumiem|lietošanas noteikumi|privātuma politika|esmu iepazinies',
  wrong:
    'nepareiza parole|nepareizs lietotāj*|nepareiz*|nederīg*|kļūdain*|neizdevās|nav atrasts|neeksistē|nesakrīt|mēģiniet vēlreiz|mēģini vēlreiz',
  wrongCode: 'nepareizs kods|nederīgs kods|kods … nepareizs|kods … beidzies',
  locked: 'konts … bloķēts|konts … slēgts|bloķēts',
  throttled: 'pārāk daudz mēģinājumu|mēģiniet vēlāk|mēģini vēlāk|mēģiniet vēlreiz pēc',
  cookies: 'sīkdatnes|sīkdatņu|sīkfaili|sīkfailus',
  accept: 'piekrītu|piekrist|pieņemt|pieņemt visas|piekrītu visām|atļaut visas|sapratu',
  reject: 'noraidīt|noraidīt visas|nepiekrītu|tikai nepieciešamās|tikai obligātās',
  sent: 'nosūtījām|esam nosūtījuši|nosūtīts',
  otherWay: 'citā veidā|cits veids|cita metode|izmantot paroli|citas iespējas',
  notNow: 'ne tagad|izlaist|vēlāk|nē, paldies',
  with: 'izmantojot|ar google|ar facebook|caur',
};
