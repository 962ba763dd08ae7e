import type { Lexicon } from '../schema.ts';

export const hr: Lexicon = {
  login:
    'prijava|prijavi se|prijavite se|prijavi me|prijaviti se|ulaz|ulogirajte se|ulogiraj se|uđi|već imate račun|već imaš račun|imate račun|već ste registrirani',
  signup:
    'registracija|registriraj se|registrirajte se|registriraj|otvori račun|izradi račun|kreiraj račun|stvori račun|stvorite račun|napravi račun|novi račun|nemate račun|nemaš račun|novi korisnik',
  reset:
    'zaboravljena lozinka|zaboravili ste lozinku|zaboravili lozinku|zaboravio sam lozinku|zaboravio lozinku|zaboravljena zaporka|zaboravili ste|resetiraj lozinku|poništi lozinku|obnovi lozinku|oporavak lozinke|problemi s prijavom|poteškoće s prijavom',
  change: 'promijeni lozinku|promjena lozinke|postavi lozinku|postavi novu lozinku',
  next: 'dalje|nastavi|nastavite|pošalji|potvrdi|provjeri|sljedeće|slijedi',
  logout: 'odjava|odjavi se|odjavi me|odjavite se|izlaz',
  account: 'moj račun|moj profil|postavke računa|prijavljeni ste kao|prijavljen kao|moje narudžbe|postavke',
  search: 'pretraži|pretraga|traži|pretraživanje',
  newsletter:
    'pretplati se|pretplatite se|prijava na newsletter|prijavi se na newsletter|prijavite se na newsletter|prijava na novosti',
  show: 'prikaži|sakrij|prikaži lozinku',
  cancel: 'odustani|zatvori|natrag|otkaži|pomoć|povratak',
  password: 'lozinka|zaporka|vaša lozinka',
  newPassword:
    'nova lozinka|potvrdi lozinku|potvrdite lozinku|potvrda lozinke|ponovi lozinku|ponovite lozinku|ponovljena lozinka|najmanje … znakova|minimalno … znakova',
  username: 'korisničko ime|korisnik|korisnički broj|broj korisnika|oib|nadimak',
  email: 'adresa e-pošte|e-pošta|e-mail adresa|email adresa|elektronička pošta',
  phone: 'broj telefona|telefon|broj mobitela|mobitel',
  code: 'kod|kod za provjeru|sigurnosni kod|jednokratni kod|jednokratna lozinka|verifikacijski kod|kontrolni kod|sms kod|dvofaktorsk*|dvostupanjsk*',
  organization: 'tvrtka|organizacija|naziv tvrtke|škola|ustanova',
  remember:
    'zapamti me|zapamti|zapamti prijavu|ostani prijavljen|ostavi me prijavljenim|ostanite prijavljeni|vjeruj ovom',
  personal: 'ime i prezime|prezime|poštanski broj|grad|država|datum rođenja|adresa|ulica|kod za popust',
  terms: 'slažem se|prihvaćam uvjete|uvjeti korištenja|opći uvjeti|pravila privatnosti|politika privatnosti',
  captcha: 'znakove sa slike|kod sa slike|prepišite',
  optional: 'neobavezno|nije obavezno|opcionalno',
  wrong:
    'pogrešna lozinka|pogrešno korisničko|pogrešn*|netočna lozinka|netočno korisničko|netočn*|neispravn*|nevažeć*|prijava nije uspjela|neuspješna prijava|prijava neuspješna|nije moguće prijaviti|ne postoji|nije pronađen*|ne podudaraju|ne podudara|ne odgovara|pristup odbijen|pokušajte ponovno|pokušajte ponovo|pokušaj ponovno',
  wrongCode:
    'kod … neispravan|kod … nevažeći|kod … istekao|kod … netočan|neispravan kod|pogrešan kod|nevažeći kod|netočan kod',
  locked: 'račun … zaključan|račun … blokiran|račun … onemogućen|je zaključan|je blokiran',
  throttled: 'previše pokušaja|previše neuspješnih|pokušajte kasnije|pokušajte ponovno kasnije|pokušajte ponovno za',
  cookies: 'kolačići|kolačiće|kolačića',
  accept: 'prihvati|prihvati sve|prihvaćam|prihvaćam sve|slažem se|dopusti sve|razumijem|u redu',
  reject:
    'odbij|odbij sve|odbijam|odbaci sve|samo nužni|samo nužno|samo neophodni|ne prihvaćam|ne slažem se|nastavi bez prihvaćanja',
  approve:
    'potvrdite … aplikaciji|potvrdite prijavu|na svom telefonu|na vašem telefonu|na vašem mobitelu|otvorite aplikaciju|čekamo potvrdu|skenirajte',
  sent: 'poslali smo|poslan je|poslan na|koji završava',
  authenticator: 'aplikacija za autentifikaciju|aplikaciji za autentifikaciju|aplikacije za autentifikaciju',
  otherWay:
    'drugi način|na drugi način|druga metoda|druge opcije|više opcija|upotrijebi lozinku|koristi lozinku|prijava lozinkom',
  passkey: 'pristupni ključ|sigurnosni ključ|otisak prsta',
  notNow: 'ne sada|preskoči|kasnije|možda kasnije|ne, hvala',
  pick: 'odaberite račun|odaberi račun',
  with: 'putem|pomoću|prijavi se s|prijava s|nastavi s|nastavite s',
};
