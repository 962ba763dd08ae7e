import type { Lexicon } from './schema.ts';

export const pl: Lexicon = {
  login:
    'zaloguj|zaloguj się|logowanie|logowania|zaloguj sie|mam już konto|masz już konto|wejdź|strefa klienta|logowanie do',
  signup:
    'zarejestruj|zarejestruj się|rejestracja|załóż konto|utwórz konto|nowe konto|stwórz konto|dołącz|nie masz konta|zakładanie konta|nowy klient|zapisz się',
  reset:
    'nie pamiętasz hasła|zapomniałem hasła|zapomniałeś hasła|zapomniane hasło|przypomnij hasło|odzyskaj hasło|resetuj hasło|zresetuj hasło|nie pamiętam hasła|przypomnienie hasła|odzyskiwanie hasła|nie pamiętam',
  change: 'zmień hasło|zmiana hasła|ustaw hasło',
  next: 'dalej|kontynuuj|wyślij|potwierdź|zweryfikuj|następny|przejdź dalej',
  logout: 'wyloguj|wyloguj się|wylogowanie',
  account: 'moje konto|mój profil|twoje konto|profil|ustawienia konta|moje zamówienia|zalogowany jako|ustawienia',
  search: 'szukaj|wyszukaj|wyszukiwarka',
  newsletter: 'newsletter|subskrybuj|zapisz się do newslettera',
  show: 'pokaż|ukryj|pokaż hasło',
  cancel: 'anuluj|zamknij|wstecz|powrót|pomoc',
  password: 'hasło|haslo|twoje hasło',
  newPassword:
    'nowe hasło|potwierdź hasło|powtórz hasło|powtórz|potwierdzenie hasła|co najmniej … znaków|minimum … znaków|min. … znaków',
  username: 'nazwa użytkownika|użytkownik|login|identyfikator|numer klienta|nick|pesel|nr klienta|nazwa konta',
  email: 'e-mail|adres e-mail|adres email|email|poczta',
  phone: 'telefon|numer telefonu|komórka|nr telefonu',
  code: 'kod|kod weryfikacyjny|kod bezpieczeństwa|kod jednorazowy|hasło jednorazowe|kod sms|kod uwierzytelniający|kod autoryzacyjny|dwuetapow*|dwuskładnikow*',
  organization: 'firma|organizacja|domena|nazwa firmy|szkoła|instytucja',
  remember: 'zapamiętaj mnie|zapamiętaj|pozostań zalogowany|nie wylogowuj|pamiętaj mnie|zaufaj temu',
  personal:
    'imię|nazwisko|imię i nazwisko|miasto|kod pocztowy|kraj|data urodzenia|adres|ulica|kod rabatowy|miejscowość|płeć',
  terms: 'regulamin|akceptuję|zgadzam się|polityka prywatności|wyrażam zgodę',
  wrong:
    'nieprawidłowe hasło|błędne hasło|niepoprawne hasło|nieprawidłowy login|błędny login|hasło … nieprawidłowe|hasło … niepoprawne|hasło … błędne|nieprawidłowa nazwa|niepoprawny|nieprawidłowe dane|błędne dane|niepoprawne dane|błąd logowania|logowanie nie powiodło|logowanie nieudane|nie znaleziono|nie istnieje|odmowa dostępu|spróbuj ponownie|nieprawidłow*|niepoprawn*',
  wrongCode: 'nieprawidłowy kod|błędny kod|niepoprawny kod|kod … nieprawidłowy|kod … wygasł|kod … stracił',
  locked: 'konto … zablokowane|konto … zawieszone|zostało zablokowane',
  throttled: 'zbyt wiele prób|zbyt dużo prób|spróbuj ponownie później|spróbuj ponownie za|spróbuj później',
  cookies: 'cookies|ciasteczka|pliki cookie|plików cookie|zgoda',
  accept:
    'akceptuję|zaakceptuj|akceptuj wszystkie|zaakceptuj wszystkie|zgadzam się|rozumiem|przejdź do serwisu|akceptuj|zezwól na wszystkie',
  reject: 'odrzuć|odrzuć wszystkie|tylko niezbędne|odmów|nie zgadzam się',
  approve: 'na telefonie|na swoim telefonie|w aplikacji|otwórz aplikację|powiadomienie … wysłane|zeskanuj',
  sent: 'wysłaliśmy|wysłano|został wysłany',
  authenticator: 'authenticator|aplikacja uwierzytelniająca|aplikacji uwierzytelniającej',
  sms: 'sms|wiadomość sms',
  call: 'połączenie|zadzwoń|rozmowa telefoniczna',
  emailed: 'e-mailem|na e-mail|przez e-mail|wiadomość e-mail',
  otherWay: 'inny sposób|inna metoda|inne opcje|użyj hasła|innej metody|więcej opcji',
  passkey: 'klucz dostępu|klucz bezpieczeństwa|odcisk palca',
  notNow: 'nie teraz|pomiń|później|nie, dziękuję|może później',
  with: 'przez|za pomocą|z|przy użyciu',
  pick: 'wybierz konto|które konto|wybierz organizację|wybierz profil|wybierz firmę',
};
