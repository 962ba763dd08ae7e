import type { Lexicon } from '../schema.ts';

export const hu: Lexicon = {
  login:
    'bejelentkezés|bejelentkezek|jelentkezzen be|jelentkezz be|belépés|belépek|lépjen be|lépj be|már van fiókom|már van fiókja|van már fiókja|már regisztrált|már regisztráltam|már ügyfelünk|üdv újra',
  signup:
    'regisztráció|regisztrálok|regisztráljon|regisztrálj|regisztrálás|fiók létrehozása|hozzon létre fiókot|új fiók|új felhasználó|új ügyfél|nincs még fiókja|nincs fiókja|nincs még fiókod|még nincs fiókom|még nem regisztrált|csatlakozás',
  reset:
    'elfelejtett jelszó|elfelejtette jelszavát|elfelejtetted a jelszavad|elfelejtette a jelszavát|elfelejtettem|elfelejtette|jelszó emlékeztető|jelszó visszaállítása|jelszó visszaállítás|új jelszó kérése|új jelszót kérek|nem tud bejelentkezni|nem tudok belépni|bejelentkezési problémák',
  change: 'jelszó módosítása|jelszó megváltoztatása|jelszómódosítás|jelszó csere|új jelszó beállítása|jelszó mentése',
  next: 'tovább|következő|folytatás|küldés|elküld|megerősítés|ellenőrzés|kész',
  logout: 'kijelentkezés|kijelentkezem|kilépés',
  account:
    'fiókom|saját fiók|profilom|fiókbeállítások|rendeléseim|bejelentkezve mint|bejelentkezve:|beállítások|adataim',
  search: 'keresés|keres|keresett kifejezés|kereső',
  newsletter: 'hírlevél|hírlevélre|feliratkozás|feliratkozom|feliratkozás hírlevélre|iratkozz fel|iratkozzon fel',
  contact: 'kapcsolat|írjon nekünk|üzenet|üzenete|hozzászólás|szállítási cím',
  show: 'mutat|megjelenítés|elrejtés|jelszó megjelenítése|jelszó mutatása',
  cancel: 'mégse|mégsem|bezárás|bezár|vissza|súgó|segítség',
  password: 'jelszó|jelszava|jelszavad|jelenlegi jelszó|pin-kód',
  newPassword:
    'új jelszó|jelszó újra|jelszó megerősítése|jelszó mégegyszer|jelszó még egyszer|jelszó ismét|ismételje meg|legalább … karakter|minimum … karakter',
  username:
    'felhasználónév|felhasználó|felhasználói név|felhasználói azonosító|azonosító|ügyfélszám|ügyfélazonosító|ügyfélkód|vevőkód|becenév|törzsszám',
  email: 'e-mail cím|email cím|e-mail címe|elektronikus levélcím|e-mail-cím',
  phone: 'telefonszám|telefon|mobilszám|mobiltelefon|mobil telefonszám',
  code: 'kód|ellenőrző kód|biztonsági kód|megerősítő kód|egyszer használatos|egyszeri jelszó|sms kód|sms-kód|hitelesítő kód|hatjegyű|6 jegyű|6 számjegyű|kétlépcsős|kétfaktoros',
  organization: 'cég|cégnév|vállalat|szervezet|iskola|intézmény|cég neve',
  remember:
    'emlékezz rám|emlékezzen rám|jegyezzen meg|jegyezz meg|maradjak bejelentkezve|maradjon bejelentkezve|bejelentkezve marad|belépve maradok|megjegyzés|adatok megjegyzése|megbízható eszköz',
  personal:
    'vezetéknév|keresztnév|teljes név|név|irányítószám|város|település|ország|születési dátum|születési idő|lakcím|utca|kuponkód|kedvezménykód',
  terms:
    'elfogadom a|elfogadom az|felhasználási feltételek|általános szerződési feltételek|ászf|adatvédelmi|adatkezelési',
  captcha: 'képen látható|írja be a képen|karaktereket a képről|biztonsági kérdés|ellenőrző kép',
  optional: 'opcionális|nem kötelező',
  wrong:
    'hibás jelszó|hibás felhasználó*|hibás e-mail|hibás belépési|hibás bejelentkezési|hibás adatok|hibás|rossz jelszó|rossz felhasználó*|helytelen jelszó|helytelen|érvénytelen jelszó|érvénytelen felhasználó*|érvénytelen|sikertelen bejelentkezés|sikertelen belépés|a bejelentkezés sikertelen|sikertelen|nem sikerült bejelentkezni|nem sikerült|nem található|nem létezik|nem egyezik|nem egyeznek|nem megfelelő|nincs ilyen|hozzáférés megtagadva|próbálja újra|próbálja meg újra|próbáld újra|kérjük, próbálja újra',
  wrongCode: 'hibás kód|érvénytelen kód|helytelen kód|rossz kód|kód … érvénytelen|kód … hibás|kód … lejárt',
  locked:
    'fiók … zárolva|fiókja … zárolva|fiók … letiltva|fiókja … letiltva|fiókját … zároltuk|fiók … felfüggesztve|zárolva|zároltuk',
  throttled:
    'túl sok próbálkozás|túl sok sikertelen|túl sok bejelentkezési|túl sok kísérlet|próbálja később|próbálja újra később|próbálja meg később|próbáld újra később|perc múlva|másodperc múlva',
  robot: 'nem vagyok robot|nem robot|ember vagy|hogy ember',
  cookies: 'sütik|sütiket|cookie-k|cookie-kat|hozzájárulás',
  accept:
    'elfogad|elfogadom|elfogadás|összes elfogadása|mindet elfogadom|az összes elfogadása|elfogadom az összeset|összes süti elfogadása|mind engedélyezése|összes engedélyezése|engedélyezem|értem|rendben|egyetértek',
  reject:
    'elutasít|elutasítom|elutasítás|összes elutasítása|mindet elutasítom|az összes elutasítása|csak a szükséges|csak a szükségesek|csak szükséges sütik|csak a feltétlenül szükséges|nem fogadom el',
  approve:
    'hagyja jóvá|hagyd jóvá|erősítse meg … alkalmazás*|a telefonján|a telefonodon|a mobilján|nyissa meg az alkalmazást|várakozás a jóváhagyásra|olvassa be',
  emailLink:
    'bejelentkezési link|kattintson a linkre|kattints a linkre|ellenőrizze postafiókját|nézze meg a postafiókját|ellenőrizze e-mailjeit',
  sent: 'elküldtük|küldtünk|kiküldtük|elküldve|végződő',
  authenticator: 'hitelesítő alkalmazás|hitelesítő alkalmazásból|hitelesítőalkalmazás|authenticator alkalmazás',
  sms: 'szöveges üzenet|sms-ben|sms üzenet',
  call: 'hívás|hívjon fel|telefonhívás|hanghívás',
  emailed: 'e-mailben|e-mailre',
  otherWay:
    'más módon|másik módszer|más módszer|másik mód|további lehetőségek|egyéb lehetőségek|jelszó használata|bejelentkezés jelszóval|inkább jelszóval',
  passkey: 'azonosítókulcs|jelkulcs|belépőkulcs|biztonsági kulcs|ujjlenyomat',
  notNow: 'most nem|kihagyás|kihagyom|később|talán később|nem, köszönöm|nem most',
  pick: 'válasszon fiókot|válassz fiókot|fiók kiválasztása',
  with: 'segítségével|használatával|google-fiókkal|facebookkal|fiókkal',
};
