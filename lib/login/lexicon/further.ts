import type { Lexicon } from './schema.ts';

/** Languages of which only the essentials are known: Arabic, Persian, Hebrew, Thai, Vietnamese, Indonesian, Greek, Czech, … */
export const further: Lexicon = {
  login:
    'تسجيل الدخول|دخول|سجل الدخول|تسجيل دخول|الدخول|ورود|ورود به|وارد شوید|כניסה|התחברות|התחבר|כניסה למערכת|เข้าสู่ระบบ|ลงชื่อเข้าใช้|đăng nhập|masuk|σύνδεση|είσοδος|вход|přihlásit|přihlášení|přihlásit se|bejelentkezés|belépés|autentificare|conectare|prihlásiť|prihlásenie|prijava|prijavi se|логирай',
  signup:
    'إنشاء حساب|تسجيل جديد|اشترك|حساب جديد|انشاء حساب|التسجيل|ثبت نام|عضویت|הרשמה|הירשם|สมัครสมาชิก|ลงทะเบียน|đăng ký|daftar|εγγραφή|registrace|zaregistrovat|regisztráció|regisztrálok|înregistrare|creare cont|cont nou|registrácia|registracija|регистрирай се',
  reset:
    'نسيت كلمة المرور|نسيت كلمة السر|هل نسيت|استعادة كلمة|نسيت|فراموشی رمز|فراموش|שכחת סיסמה|שכחתי סיסמה|ลืมรหัสผ่าน|quên mật khẩu|lupa password|lupa kata sandi|ξεχάσατε|ξέχασα|zapomenuté heslo|zapomněli jste|elfelejtett jelszó|ai uitat|am uitat|parola uitată|zabudnuté heslo|zaboravljena lozinka|забравена парола',
  change: 'تغيير كلمة المرور|تغییر رمز|שינוי סיסמה|đổi mật khẩu',
  next: 'التالي|متابعة|إرسال|تأكيد|تحقق|ادامه|بعدی|המשך|שלח|ถัดไป|ดำเนินการต่อ|tiếp tục|tiếp theo|lanjut|lanjutkan|συνέχεια|επόμενο|pokračovat|další|tovább|continuă|pokračovať|nastavi',
  logout:
    'تسجيل الخروج|خروج|התנתק|יציאה|התנתקות|ออกจากระบบ|đăng xuất|keluar|αποσύνδεση|έξοδος|odhlásit|odhlásit se|kijelentkezés|kilépés|deconectare|ieșire|odhlásiť|odjava|изход',
  account:
    'حسابي|الملف الشخصي|حساب من|پروفایل|החשבון שלי|บัญชีของฉัน|tài khoản của tôi|akun saya|ο λογαριασμός μου|můj účet|fiókom|contul meu|môj účet|moj račun|моят профил',
  search:
    'بحث|ابحث|جستجو|חיפוש|חפש|ค้นหา|tìm kiếm|cari|αναζήτηση|hledat|vyhledat|keresés|căutare|caută|hľadať|pretraga|търсене',
  newsletter: 'النشرة|خبرنامه|ניוזלטר|đăng ký nhận tin|newsletter|odběr|hírlevél|abonare',
  password:
    'كلمة المرور|كلمة السر|رمز عبور|گذرواژه|סיסמה|סיסמא|รหัสผ่าน|mật khẩu|kata sandi|password|κωδικός|κωδικός πρόσβασης|συνθηματικό|heslo|jelszó|parolă|parola|parolă|lozinka|geslo|парола',
  newPassword:
    'كلمة مرور جديدة|تأكيد كلمة المرور|إعادة كلمة|تکرار رمز|אימות סיסמה|סיסמה חדשה|ยืนยันรหัสผ่าน|xác nhận mật khẩu|nhập lại|konfirmasi|επιβεβαίωση|heslo znovu|potvrzení hesla|nové heslo|jelszó újra|új jelszó|confirmă parola|confirmare parolă|parolă nouă|potvrdi lozinku|повтори парола',
  username:
    'اسم المستخدم|المستخدم|نام کاربری|שם משתמש|משתמש|ชื่อผู้ใช้|tên đăng nhập|tên tài khoản|nama pengguna|όνομα χρήστη|uživatelské jméno|uživatel|felhasználónév|felhasználó|nume utilizator|nume de utilizator|utilizator|používateľské meno|korisničko ime|uporabniško ime|потребителско име',
  email:
    'البريد الإلكتروني|البريد الالكتروني|بريد|ایمیل|پست الکترونیک|אימייל|דוא"ל|דואר אלקטרוני|อีเมล|địa chỉ email|alamat email|ηλεκτρονική διεύθυνση|e-mail cím|adresă de email|имейл',
  phone:
    'رقم الهاتف|رقم الجوال|الهاتف|موبایل|שماره تلفن|شماره موبایل|טלפון|נייד|เบอร์โทรศัพท์|số điện thoại|nomor telepon|nomor hp|τηλέφωνο|telefonszám|телефон',
  code: 'رمز التحقق|رمز التأكيد|كود|کد تایید|کد تأیید|קוד אימות|קוד|รหัสยืนยัน|mã xác nhận|mã xác minh|kode verifikasi|κωδικός επαλήθευσης|ověřovací kód|ellenőrző kód|cod de verificare',
  remember:
    'تذكرني|ابقني متصلا|مرا به خاطر|זכור אותי|จดจำ|ghi nhớ|nhớ mật khẩu|ingat saya|θυμήσου|να με θυμάσαι|zapamatovat|pamatovat si|trvalé přihlášení|emlékezz rám|jegyezzen meg|ține-mă minte|zapamätať|zapamti me|запомни ме',
  personal:
    'الاسم|الاسم الأول|العنوان|المدينة|الدولة|نام خانوادگی|שם פרטי|שם משפחה|ชื่อ|họ và tên|nama lengkap|επώνυμο|jméno|příjmení|vezetéknév|keresztnév|prenume|meno|priezvisko',
  terms: 'أوافق على|الشروط والأحكام|תנאי השימוש|điều khoản|όρους χρήσης|souhlasím|elfogadom|sunt de acord',
  wrong:
    'كلمة المرور غير صحيحة|كلمة المرور خاطئة|بيانات غير صحيحة|غير صحيح*|غير صالح*|خطأ|فشل|اشتباه|نادرست|שגוי|שגויה|אינם נכונים|ไม่ถูกต้อง|không đúng|không chính xác|sai mật khẩu|salah|λάθος|λανθασμέν*|nesprávné|chybné|špatné heslo|neplatné|hibás|érvénytelen|incorect*|greșit*|nesprávne|pogrešn*|neispravn*|грешн*|невалидн*',
  locked: 'الحساب مقفل|تم قفل|נחסם|bị khóa|diblokir|zablokován|zárolva|blocat',
  throttled:
    'محاولات كثيرة|حاول مرة أخرى لاحقا|נסה שוב מאוחר|thử lại sau|coba lagi nanti|zkuste to později|próbálja később',
  cookies: 'ملفات تعريف الارتباط|עוגיות|คุกกี้|souborů cookie|sütik',
  accept:
    'قبول|قبول الكل|موافق|אישור|אני מסכים|ยอมรับ|ยอมรับทั้งหมด|chấp nhận|terima|αποδοχή|přijmout|přijmout vše|souhlasím|elfogad|összes elfogadása|accept toate|acceptă|prijať všetko|prihvati',
  reject: 'رفض|رفض الكل|דחה|ปฏิเสธ|từ chối|tolak|απόρριψη|odmítnout|odmítnout vše|elutasít|refuz|respinge',
  otherWay: 'طريقة أخرى|שיטה אחרת|วิธีอื่น|cách khác|cara lain|jiný způsob|más módon|altă metodă',
  notNow: 'ليس الآن|تخطي|לא עכשיו|דלג|ข้าม|bỏ qua|lewati|přeskočit|kihagyás',
  pick: 'اختر حساب|اختر حسابا|اختر مؤسسة|حدد حساب',
};
