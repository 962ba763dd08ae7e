import type { Lexicon } from '../schema.ts';

export const sk: Lexicon = {
  login:
    'prihlásiť|prihlásiť sa|prihláste sa|prihlás sa|prihlásenie|prihlasovanie|už máte účet|máte účet|mám účet|vstúpiť',
  signup:
    'registrácia|registrovať|registrovať sa|zaregistrovať|zaregistrovať sa|zaregistrujte sa|vytvoriť účet|vytvorte si účet|založiť účet|nový účet|nemáte účet|nemáte ešte účet|nový zákazník',
  reset:
    'zabudnuté heslo|zabudli ste heslo|zabudli ste|zabudol som heslo|obnoviť heslo|obnova hesla|obnovenie hesla|resetovať heslo|problém s prihlásením|problémy s prihlásením',
  change: 'zmeniť heslo|zmena hesla|nastaviť heslo|nastaviť nové heslo',
  next: 'pokračovať|ďalej|ďalší|odoslať|potvrdiť|overiť',
  logout: 'odhlásiť|odhlásiť sa|odhlásenie',
  account: 'môj účet|môj profil|nastavenia účtu|moje objednávky|prihlásený ako|nastavenia',
  search: 'hľadať|vyhľadať|vyhľadávanie',
  newsletter: 'odber noviniek|prihlásiť sa na odber|prihlásenie na odber|odoberať novinky',
  contact: 'kontaktujte nás|napíšte nám|správa|vaša správa',
  show: 'zobraziť|skryť|zobraziť heslo',
  cancel: 'zrušiť|zavrieť|späť|pomoc',
  password: 'heslo|vaše heslo',
  newPassword:
    'nové heslo|heslo znova|heslo znovu|potvrdenie hesla|potvrdiť heslo|potvrďte heslo|zopakujte heslo|aspoň … znakov|minimálne … znakov',
  username:
    'používateľské meno|užívateľské meno|používateľ|prihlasovacie meno|zákaznícke číslo|číslo klienta|rodné číslo|prezývka',
  email: 'e-mailová adresa|emailová adresa|váš e-mail',
  phone: 'telefón|telefónne číslo|mobil|číslo mobilu',
  code: 'kód|overovací kód|bezpečnostný kód|jednorazový kód|jednorazové heslo|sms kód|kód z sms|dvojfaktor*|dvojstupňov*',
  organization: 'spoločnosť|organizácia|názov firmy|škola',
  remember:
    'zapamätať|zapamätať si ma|zapamätaj si ma|pamätať si ma|zostať prihlásený|ostať prihlásený|trvalé prihlásenie|neodhlasovať|prihlásiť automaticky',
  personal: 'meno|priezvisko|meno a priezvisko|mesto|psč|krajina|dátum narodenia|ulica|zľavový kód',
  terms: 'súhlasím|obchodné podmienky|podmienky používania|ochrana osobných údajov|spracovanie osobných údajov',
  captcha: 'opíšte kód|kód z obrázka|znaky z obrázka|opíšte text',
  optional: 'nepovinné|voliteľné',
  wrong:
    'nesprávne heslo|nesprávne meno|nesprávne prihlasovacie|nesprávn*|chybné heslo|zlé heslo|neplatné|neplatný|neplatná|prihlásenie zlyhalo|prihlásenie sa nepodarilo|nepodarilo sa prihlásiť|neexistuje|nebol nájdený|nenájden*|nezhoduj*|prístup zamietnutý|skúste to znova|skúste znova',
  wrongCode: 'kód … nesprávny|kód … neplatný|kód … vypršal|nesprávny kód|neplatný kód',
  locked: 'účet … zablokovaný|účet … uzamknutý|účet … deaktivovaný|bol zablokovaný|je zablokovaný',
  throttled: 'príliš veľa pokusov|príliš veľa neúspešných|skúste to neskôr|skúste neskôr|skúste to znova o',
  robot: 'nie som robot|nie ste robot|že ste človek',
  cookies: 'súbory cookie|súborov cookie|súhlas',
  accept:
    'prijať|prijať všetko|prijať všetky|súhlasím|súhlasím so všetkým|povoliť všetko|povoliť všetky|akceptovať|akceptovať všetko|rozumiem',
  reject: 'odmietnuť|odmietnuť všetko|odmietnuť všetky|iba nevyhnutné|len nevyhnutné|nesúhlasím|pokračovať bez súhlasu',
  approve:
    'potvrďte … aplikácii|potvrďte prihlásenie|na vašom telefóne|v telefóne|otvorte aplikáciu|čakáme na potvrdenie|naskenujte',
  emailLink: 'prihlasovací odkaz|kliknite na odkaz|skontrolujte svoju schránku|skontrolujte si e-mail',
  sent: 'odoslali sme|poslali sme|zaslali sme|bol odoslaný|končiace na|končiaci na',
  authenticator: 'overovacia aplikácia|overovacej aplikácie|autentifikačná aplikácia',
  otherWay: 'iný spôsob|iným spôsobom|iná metóda|ďalšie možnosti|použiť heslo|prihlásiť sa heslom',
  passkey: 'prístupový kľúč|bezpečnostný kľúč|odtlačok prsta',
  notNow: 'teraz nie|preskočiť|neskôr|možno neskôr|nie, ďakujem',
  pick: 'vyberte účet|zvoľte účet',
  with: 'pomocou|prostredníctvom|cez',
};
