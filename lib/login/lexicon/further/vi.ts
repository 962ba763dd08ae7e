import type { Lexicon } from '../schema.ts';

export const vi: Lexicon = {
  login:
    'đăng nhập|đăng nhập ngay|đăng nhập vào|đăng nhập tài khoản|đăng nhập hệ thống|đã có tài khoản|bạn đã có tài khoản|tôi đã có tài khoản|đã là thành viên|chào mừng trở lại',
  signup:
    'đăng ký|đăng kí|đăng ký ngay|đăng ký tài khoản|đăng ký thành viên|tạo tài khoản|tạo tài khoản mới|mở tài khoản|tài khoản mới|chưa có tài khoản|bạn chưa có tài khoản|khách hàng mới|thành viên mới',
  reset:
    'quên mật khẩu|bạn quên mật khẩu|quên tài khoản|đặt lại mật khẩu|khôi phục mật khẩu|lấy lại mật khẩu|cấp lại mật khẩu|khôi phục tài khoản|không đăng nhập được|không thể đăng nhập',
  change: 'đổi mật khẩu|thay đổi mật khẩu|cập nhật mật khẩu',
  next: 'tiếp tục|tiếp theo|tiếp|gửi|xác nhận|xác thực|xác minh|hoàn tất|đồng ý và tiếp tục',
  logout: 'đăng xuất|thoát',
  account:
    'tài khoản của tôi|hồ sơ của tôi|trang cá nhân|đơn hàng của tôi|cài đặt tài khoản|cài đặt|thông tin tài khoản',
  search: 'tìm kiếm|tìm|từ khóa|tra cứu',
  newsletter: 'bản tin|đăng ký nhận tin|đăng ký nhận bản tin|đăng ký bản tin|nhận bản tin',
  contact: 'liên hệ|liên hệ với chúng tôi|tin nhắn của bạn|bình luận|nội dung',
  show: 'hiện|ẩn|hiển thị|hiện mật khẩu|hiển thị mật khẩu',
  cancel: 'hủy|hủy bỏ|đóng|quay lại|trở lại|trợ giúp',
  password: 'mật khẩu|mật mã|mật khẩu của bạn|mật khẩu hiện tại',
  newPassword:
    'mật khẩu mới|nhập lại mật khẩu|xác nhận mật khẩu|gõ lại mật khẩu|nhập lại|ít nhất … ký tự|tối thiểu … ký tự',
  username:
    'tên đăng nhập|tên tài khoản|tên người dùng|tài khoản|tên truy cập|mã khách hàng|mã sinh viên|mã nhân viên|mã số thuế|số cccd|số cmnd',
  email: 'địa chỉ email|thư điện tử|địa chỉ e-mail|email của bạn|hộp thư',
  phone: 'số điện thoại|điện thoại|số di động|số điện thoại di động|sđt',
  code: 'mã xác nhận|mã xác thực|mã xác minh|mã otp|mã bảo mật|mã kích hoạt|mật khẩu một lần|mã gồm 6|6 chữ số|mã sms|xác thực hai bước|xác thực 2 bước|xác thực hai yếu tố',
  organization: 'công ty|tên công ty|doanh nghiệp|tổ chức|trường học|mã công ty',
  remember:
    'ghi nhớ|ghi nhớ đăng nhập|ghi nhớ mật khẩu|ghi nhớ tôi|nhớ mật khẩu|nhớ đăng nhập|nhớ tài khoản|nhớ tôi|duy trì đăng nhập|giữ đăng nhập|luôn đăng nhập|tự động đăng nhập',
  personal:
    'họ và tên|họ tên|tên của bạn|thành phố|tỉnh/thành phố|mã bưu chính|mã bưu điện|quốc gia|ngày sinh|giới tính|mã giảm giá|mã khuyến mãi|mã giới thiệu',
  terms: 'điều khoản|điều khoản sử dụng|điều khoản dịch vụ|tôi đồng ý|chính sách bảo mật',
  captcha: 'mã captcha|mã bảo vệ|ký tự trong hình|nhập mã trong hình',
  wrong:
    'sai mật khẩu|mật khẩu sai|mật khẩu không đúng|không đúng|không chính xác|không hợp lệ|sai tên đăng nhập|sai thông tin|không tồn tại|không tìm thấy|không khớp|không trùng khớp|đăng nhập thất bại|đăng nhập không thành công|thất bại|không thành công|chưa được đăng ký|thử lại|vui lòng thử lại',
  wrongCode:
    'mã xác nhận không đúng|mã xác thực không đúng|mã otp không đúng|mã otp sai|mã không đúng|mã không hợp lệ|mã … hết hạn|mã … không chính xác|mã … không hợp lệ',
  locked: 'tài khoản … bị khóa|tài khoản … bị vô hiệu|tài khoản … bị tạm|bị khóa|đã bị khóa',
  throttled:
    'quá nhiều lần|quá nhiều yêu cầu|quá số lần|thử lại sau|vui lòng thử lại sau|thử lại trong|đợi … phút|sau … phút',
  cookies: 'cookie|chúng tôi sử dụng cookie',
  accept: 'chấp nhận|chấp nhận tất cả|đồng ý|tôi đồng ý|đồng ý tất cả|cho phép tất cả|đã hiểu|tôi hiểu',
  reject: 'từ chối|từ chối tất cả|không đồng ý|chỉ cần thiết|chỉ cookie cần thiết',
  approve: 'xác nhận trên điện thoại|trên điện thoại của bạn|mở ứng dụng|đang chờ xác nhận|quét mã qr',
  sent: 'đã gửi|chúng tôi đã gửi|được gửi đến|được gửi tới|kết thúc bằng',
  authenticator: 'ứng dụng xác thực|ứng dụng authenticator',
  sms: 'tin nhắn sms|tin nhắn|qua sms',
  call: 'cuộc gọi|gọi cho tôi|gọi điện|gọi thoại',
  emailed: 'qua email|gửi email|đến email',
  otherWay:
    'cách khác|bằng cách khác|phương thức khác|phương pháp khác|tùy chọn khác|sử dụng mật khẩu|dùng mật khẩu|đăng nhập bằng mật khẩu',
  passkey: 'mã khóa|khóa truy cập|khóa bảo mật|vân tay',
  notNow: 'không phải bây giờ|để sau|bỏ qua|lúc khác|không, cảm ơn',
  with: 'đăng nhập bằng|đăng nhập với|tiếp tục với|bằng google|bằng facebook|với google|với facebook|đăng ký bằng',
};
