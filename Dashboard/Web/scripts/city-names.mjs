/** Chinese names of China's largest cities, by the name that GeoNames lists them under. */
export const cityNames = {
  Shanghai: '上海', Beijing: '北京', Tianjin: '天津', Guangzhou: '广州', Shenzhen: '深圳', Wuhan: '武汉', Dongguan: '东莞',
  Chongqing: '重庆', Chengdu: '成都', Nanjing: '南京', Nanchong: '南充', 'Xi’an': '西安', Shenyang: '沈阳', Hangzhou: '杭州',
  Harbin: '哈尔滨', 'Tai’an': '泰安', Suzhou: '苏州', Shantou: '汕头', Jinan: '济南', Zhengzhou: '郑州', Changchun: '长春',
  Dalian: '大连', Kunming: '昆明', Qingdao: '青岛', Foshan: '佛山', Puyang: '濮阳', Wuxi: '无锡', Xiamen: '厦门', Tianshui: '天水',
  Ningbo: '宁波', Shiyan: '十堰', Taiyuan: '太原', Tangshan: '唐山', Hefei: '合肥', Zibo: '淄博', Zhongshan: '中山', Changsha: '长沙',
  Ürümqi: '乌鲁木齐', Shijiazhuang: '石家庄', Lanzhou: '兰州', Yunfu: '云浮', Nanchang: '南昌', Ordos: '鄂尔多斯', Jilin: '吉林',
  Kunshan: '昆山', Xinyang: '信阳', Fushun: '抚顺', Luoyang: '洛阳', Handan: '邯郸', Baotou: '包头', Xuchang: '许昌', Yueyang: '岳阳',
  Anshan: '鞍山', Fuzhou: '福州', Guiyang: '贵阳', Lijiang: '丽江', Datong: '大同', Xianyang: '咸阳', Huainan: '淮南', Jieyang: '揭阳',
  Baoding: '保定', Benxi: '本溪', Changzhou: '常州', Huaibei: '淮北', Kaifeng: '开封', Pingdingshan: '平顶山', Qiqihar: '齐齐哈尔',
  Wenzhou: '温州', Nanning: '南宁', Hohhot: '呼和浩特', Yinchuan: '银川', Xining: '西宁', Lhasa: '拉萨', Haikou: '海口', Liuzhou: '柳州',
  Xuzhou: '徐州', Yantai: '烟台', Weifang: '潍坊', Jining: '济宁', Linyi: '临沂', Zhuhai: '珠海', Huizhou: '惠州', Guilin: '桂林',
  Sanya: '三亚', Yichang: '宜昌', Xiangyang: '襄阳', Jinhua: '金华', Shaoxing: '绍兴', Nantong: '南通', Yangzhou: '扬州',
}
