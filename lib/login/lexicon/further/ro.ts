import type { Lexicon } from '../schema.ts';

export const ro: Lexicon = {
  login:
    'autentificare|autentifică-te|autentificați-vă|autentifica|autentificarea|conectare|conectează-te|conectați-vă|logare|loghează-te|intră în cont|intră în contul|intrați în cont|ai deja cont|ai deja un cont|aveți deja cont|aveți deja un cont|am deja cont|sunt deja client|client existent|accesează contul',
  signup:
    'înregistrare|înregistrează-te|înregistrați-vă|înregistrează|creare cont|creează cont|creează un cont|creați un cont|creează-ți cont|cont nou|deschide cont|client nou|utilizator nou|nu ai cont|nu ai un cont|nu aveți cont|nu ai încă cont|înscrie-te|înscriere',
  reset:
    'ai uitat parola|am uitat parola|ați uitat parola|parolă uitată|uitat parola|ai uitat|am uitat|ați uitat|recuperare parolă|recuperează parola|recuperare cont|resetare parolă|resetează parola|resetați parola|probleme la autentificare|nu te poți conecta|nu mă pot conecta',
  change: 'schimbă parola|schimbare parolă|modifică parola|setează parola|setează o parolă nouă|salvează parola',
  next: 'continuă|continuați|următorul|următoarea|înainte|mai departe|trimite|confirmă|verifică|finalizează',
  logout: 'deconectare|deconectează-te|ieșire|ieși din cont|delogare',
  account:
    'contul meu|profilul meu|comenzile mele|setări cont|setările contului|autentificat ca|conectat ca|setări|datele mele',
  search: 'căutare|caută|caută produse',
  newsletter: 'abonare|abonează-te|abonați-vă|abonare la newsletter|abonează-te la newsletter|buletin informativ',
  contact: 'contactează-ne|contactați-ne|mesaj|mesajul tău|comentariu|adresa de livrare',
  show: 'arată|ascunde|afișează|afișează parola|arată parola',
  cancel: 'anulează|anulare|închide|înapoi|ajutor|renunță',
  password: 'parolă|parola ta|parola dumneavoastră|parola curentă',
  newPassword:
    'parolă nouă|noua parolă|confirmă parola|confirmare parolă|confirmarea parolei|confirmați parola|repetă parola|repetați parola|reintrodu parola|cel puțin … caractere|minim … caractere',
  username:
    'nume utilizator|nume de utilizator|numele de utilizator|utilizator|nume de cont|cod client|număr client|id utilizator|cnp|cod utilizator|poreclă',
  email: 'adresă de email|adresă email|adresă de e-mail|poștă electronică|emailul tău',
  phone: 'telefon|număr de telefon|numărul de telefon|telefon mobil|număr de mobil',
  code: 'cod|codul|cod de verificare|codul de verificare|cod de securitate|cod de confirmare|cod unic|parolă unică|codul primit|cod sms|6 cifre|șase cifre|doi factori|doi pași|token',
  organization: 'companie|firmă|numele companiei|nume companie|organizație|instituție|școală|cod companie',
  remember:
    'ține-mă minte|ține minte|amintește-ți de mine|păstrează-mă conectat|păstrează-mă autentificat|rămâi conectat|rămâi autentificat|rămâneți conectat|menține-mă conectat|menține conectarea|ai încredere în acest',
  personal:
    'prenume|nume|nume și prenume|nume de familie|oraș|localitate|județ|cod poștal|țară|data nașterii|stradă|cod promoțional|cod reducere|cod de reducere|voucher',
  terms:
    'sunt de acord|accept termenii|termeni și condiții|termenii și condițiile|politica de confidențialitate|am citit|prelucrarea datelor',
  captcha: 'codul din imagine|caracterele din imagine|introdu caracterele|textul din imagine',
  optional: 'opțional|opțională|facultativ',
  wrong:
    'parolă incorectă|parola … incorect*|parola … greșit*|parola … nu este|parolă greșită|utilizator … incorect|utilizator sau parol*|incorect*|greșit*|email sau parol*|date incorecte|date de autentificare … incorecte|date … invalide|nume … invalid|autentificare eșuată|autentificarea a eșuat|conectare eșuată|eșuat|eroare la autentificare|nu există|nu a fost găsit|nu am găsit|nu corespund*|nu se potrivesc|nu este valid*|nu sunt valide|nu este corect*|acces refuzat|acces interzis|încearcă din nou|încercați din nou|vă rugăm să încercați|invalid*',
  wrongCode:
    'cod incorect|cod invalid|cod greșit|codul … incorect|codul … invalid|codul … expirat|codul … greșit|cod expirat|codul … nu este',
  locked:
    'cont … blocat|contul … blocat|contul … dezactivat|contul … suspendat|cont … suspendat|a fost blocat|este blocat',
  throttled:
    'prea multe încercări|prea multe autentificări|prea multe cereri|încearcă mai târziu|încercați mai târziu|încearcă din nou mai târziu|încercați din nou mai târziu|încercați din nou peste|încearcă din nou peste|încercați din nou în … secunde|încercați din nou în … minute',
  robot: 'nu sunt robot|nu ești robot|nu sunteți robot|ești om|că ești uman',
  cookies: 'cookie-uri|cookie-urile|fișiere cookie|cookies|consimțământ',
  accept:
    'acceptă|accept|acceptă tot|acceptă toate|accept toate|accept tot|acceptați|acceptați toate|acceptă toate cookie-urile|permite toate|sunt de acord|de acord|am înțeles|înțeleg',
  reject:
    'refuz|refuză|refuză tot|refuză toate|refuz toate|respinge|respinge toate|respinge tot|doar necesare|doar cele necesare|numai cele necesare|acceptă doar necesare|nu accept|nu sunt de acord|continuă fără a accepta',
  approve:
    'aprobă … cererea|aprobați … cererea|pe telefonul tău|pe telefonul dumneavoastră|pe telefon|deschide aplicația|deschideți aplicația|confirmă în aplicație|în așteptarea confirmării|scanează codul',
  emailLink:
    'link de autentificare|link de conectare|click pe link|clic pe link|apasă pe link|verifică-ți emailul|verificați emailul|verifică-ți inboxul',
  sent: 'am trimis|ți-am trimis|v-am trimis|a fost trimis|trimis la|care se termină',
  authenticator: 'aplicație de autentificare|aplicația de autentificare|aplicația authenticator',
  sms: 'mesaj text|prin sms|mesaj sms',
  call: 'apel|apel telefonic|apel vocal|sună-mă',
  emailed: 'prin e-mail|prin email|pe e-mail|pe email',
  otherWay:
    'altă metodă|o altă metodă|alt mod|în alt mod|altă opțiune|alte opțiuni|alte metode|mai multe opțiuni|folosește parola|utilizează parola|autentificare cu parolă|conectare cu parola',
  passkey: 'cheie de acces|cheia de acces|cheie de securitate|amprentă|recunoaștere facială',
  notNow: 'nu acum|omite|sări peste|mai târziu|poate mai târziu|nu, mulțumesc|amintește-mi mai târziu',
  pick: 'alege un cont|selectează un cont|alegeți un cont',
  with: 'prin|folosind|cu google|cu facebook|cu apple|cu microsoft|cu contul|conectare cu|continuă cu|autentificare cu',
};
