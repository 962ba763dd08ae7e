import type { Lexicon } from '../schema.ts';

export const sr: Lexicon = {
  login:
    'prijava|prijavi se|prijavite se|prijavljivanje|uloguj se|ulogujte se|logovanje|već imate nalog|već imaš nalog|imate nalog|пријава|пријави се|пријавите се|пријављивање|улогуј се|улогујте се|логовање|већ имате налог|имате налог',
  signup:
    'registracija|registruj se|registrujte se|napravi nalog|kreiraj nalog|kreirajte nalog|otvori nalog|otvorite nalog|novi nalog|nemate nalog|nemaš nalog|novi korisnik|регистрација|региструј се|региструјте се|направи налог|креирај налог|отвори налог|отворите налог|нови налог|немате налог|нови корисник',
  reset:
    'zaboravljena lozinka|zaboravili ste lozinku|zaboravili lozinku|zaboravljena šifra|zaboravili ste šifru|zaboravio lozinku|resetuj lozinku|resetovanje lozinke|obnovi lozinku|заборављена лозинка|заборавили сте лозинку|заборавио лозинку|заборавили сте|ресетуј лозинку|ресетовање лозинке|обнови лозинку',
  change:
    'promeni lozinku|promena lozinke|promeni šifru|postavi lozinku|промени лозинку|промена лозинке|постави лозинку',
  next: 'dalje|nastavi|pošalji|potvrdi|sledeće|даље|настави|пошаљи|потврди|следеће|провери',
  logout: 'odjava|odjavi se|odjavite se|izloguj se|izlogujte se|одјава|одјави се|одјавите се|излогуј се',
  account:
    'moj nalog|moj profil|podešavanja naloga|prijavljeni ste kao|moje porudžbine|podešavanja|мој налог|мој профил|подешавања налога|пријављени сте као|подешавања',
  search: 'pretraga|pretraži|traži|претрага|претражи|тражи',
  newsletter:
    'prijavi se na newsletter|prijavite se na newsletter|prijava na newsletter|pretplati se|билтен|претплати се|претплатите се',
  show: 'prikaži|sakrij|prikaži lozinku|прикажи|сакриј|прикажи лозинку',
  cancel: 'otkaži|zatvori|nazad|odustani|pomoć|откажи|затвори|назад|одустани|помоћ',
  password: 'lozinka|šifra|vaša lozinka|лозинка|шифра|ваша лозинка',
  newPassword:
    'nova lozinka|potvrdi lozinku|potvrdite lozinku|potvrda lozinke|ponovi lozinku|ponovite lozinku|najmanje … karaktera|нова лозинка|потврди лозинку|потврдите лозинку|потврда лозинке|понови лозинку|поновите лозинку|најмање … карактера',
  username: 'korisničko ime|korisnik|корисничко име|корисник|jmbg|матични број|матични',
  email: 'imejl|imejl adresa|e-mail adresa|email adresa|е-пошта|имејл|имејл адреса|адреса е-поште|е-маил',
  phone: 'broj telefona|mobilni telefon|број телефона|телефон|мобилни телефон',
  code: 'kod|kod za verifikaciju|verifikacioni kod|sigurnosni kod|bezbednosni kod|jednokratni kod|jednokratna lozinka|код|верификациони код|безбедносни код|једнократни код|једнократна лозинка',
  organization: 'preduzeće|kompanija|firma|предузеће|компанија|организација|фирма',
  remember: 'zapamti me|zapamti|ostani prijavljen|ostavi me prijavljenog|запамти ме|запамти|остани пријављен',
  personal:
    'ime i prezime|prezime|poštanski broj|grad|država|datum rođenja|име и презиме|презиме|поштански број|град|држава|датум рођења',
  terms:
    'slažem se|prihvatam uslove|uslovi korišćenja|politika privatnosti|слажем се|услови коришћења|политика приватности|прихватам услове',
  wrong:
    'pogrešna lozinka|pogrešno korisničko|pogrešn*|netačn*|neispravn*|nevažeć*|prijava nije uspela|neuspešna prijava|ne postoji|nije pronađen*|ne poklapaju|pokušajte ponovo|погрешна лозинка|погрешно корисничко|погрешн*|нетачн*|неисправн*|неважећ*|пријава није успела|неуспешна пријава|не постоји|није пронађен*|не поклапају|покушајте поново',
  wrongCode:
    'kod … neispravan|kod … istekao|pogrešan kod|neispravan kod|nevažeći kod|код … неисправан|код … истекао|погрешан код|неисправан код|неважећи код',
  locked:
    'nalog … zaključan|nalog … blokiran|nalog … deaktiviran|налог … закључан|налог … блокиран|налог … деактивиран',
  throttled:
    'previše pokušaja|pokušajte kasnije|pokušajte ponovo kasnije|превише покушаја|покушајте касније|покушајте поново касније|покушајте поново за',
  cookies: 'kolačići|kolačiće|колачићи|колачиће',
  accept:
    'prihvati|prihvati sve|prihvatam|prihvatam sve|slažem se|razumem|u redu|прихвати|прихвати све|прихватам|прихватам све|слажем се|разумем|у реду',
  reject: 'odbij|odbij sve|odbijam|samo neophodni|ne prihvatam|одбиј|одбиј све|одбијам|само неопходни|не прихватам',
  sent: 'poslali smo|poslat je|послали смо|послат је|који се завршава',
  otherWay:
    'drugi način|na drugi način|druge opcije|koristi lozinku|други начин|на други начин|друге опције|користи лозинку',
  notNow: 'ne sada|preskoči|kasnije|možda kasnije|ne, hvala|не сада|прескочи|касније|можда касније|не, хвала',
  pick: 'izaberite nalog|izaberi nalog|изаберите налог|изабери налог',
  with: 'preko|putem|pomoću|преко|путем|помоћу',
};
