"""Pinyin: which letters make a syllable, and the usual reading of a character."""

import re
import unicodedata
from functools import cache
from typing import Final

LETTERS: Final = "a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿɡɑ"
"""For a character class: everything a syllable is written with, among them what GBK has for g and a."""


def syllable(text: str) -> tuple[str, bool] | None:
    """The syllable without its tone (ü as v) and whether it bore one; None if ``text`` is not one syllable."""
    decomposed = unicodedata.normalize("NFD", text.replace("ɡ", "g").replace("ɑ", "a"))
    tones = sum(mark in _TONES for mark in decomposed)
    bare = "".join(mark for mark in decomposed if mark not in _TONES).replace("u\u0308", "v")
    return (bare, tones == 1) if tones <= 1 and bare in _syllables() else None


def usual_reading(char: str) -> str:
    """The toneless usual reading of a simplified character of GB 2312's first level; empty for any other.

    That level is ordered by reading, so the first character of each reading tells those of all.
    """
    if char in _OTHERWISE:
        return _OTHERWISE[char]
    code = _code(char)
    if not _FIRST_LEVEL[0] <= code <= _FIRST_LEVEL[1]:
        return ""
    return next(reading for start, reading in _starts() if start <= code)


@cache
def _starts() -> tuple[tuple[int, str], ...]:
    pairs = re.findall(r"([a-z]+)(.)", _FIRST_OF_READING)
    return tuple(sorted(((_code(char), reading) for reading, char in pairs), reverse=True))


@cache
def _syllables() -> frozenset[str]:
    return frozenset(reading for _, reading in _starts()) | _WITHOUT_CHARACTER


def _code(char: str) -> int:
    try:
        return int.from_bytes(char.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return 0


_TONES: Final = "\u0300\u0301\u0304\u030c"
_FIRST_LEVEL: Final = (0xB0A1, 0xD7F9)
_WITHOUT_CHARACTER: Final = frozenset({"cen", "chua", "dei", "den", "dia", "ei", "eng", "lo", "nou", "pou", "shei"})

_OTHERWISE: Final = {
    "长": "zhang", "还": "hai", "厦": "sha", "吁": "xu", "钥": "yao", "轧": "ya", "辗": "nian", "帧": "zhen",
    "槛": "kan", "剥": "bo", "辟": "pi",
}  # fmt: skip
"""Where the standard's order follows another reading than the usual one."""

_FIRST_OF_READING: Final = (
    "a啊ai埃an鞍ang肮ao凹ba芭bai白ban斑bang邦bao苞bei杯ben奔beng崩bi逼bian鞭biao标bie鳖bin彬bing兵bo玻bu捕"
    "ca擦cai猜can餐cang苍cao操ce厕ceng层cha插chai拆chan搀chang昌chao超che车chen郴cheng撑chi吃chong充chou抽"
    "chu初chuai揣chuan川chuang疮chui吹chun春chuo戳ci疵cong聪cou凑cu粗cuan蹿cui摧cun村cuo磋"
    "da搭dai呆dan耽dang当dao刀de德deng蹬di堤dian颠diao碉die跌ding丁diu丢dong东dou兜du督duan端dui堆dun墩duo掇"
    "e蛾en恩er而fa发fan藩fang坊fei菲fen芬feng丰fo佛fou否fu夫"
    "ga噶gai该gan干gang冈gao篙ge哥gei给gen根geng耕gong工gou钩gu辜gua刮guai乖guan棺guang光gui瑰gun辊guo锅"
    "ha哈hai骸han酣hang夯hao壕he呵hei嘿hen痕heng哼hong轰hou喉hu呼hua花huai槐huan欢huang荒hui灰hun荤huo豁"
    "ji击jia嘉jian歼jiang僵jiao蕉jie揭jin巾jing荆jiong炯jiu揪ju鞠juan捐jue撅jun均"
    "ka喀kai开kan刊kang康kao考ke坷ken肯keng坑kong空kou抠ku枯kua夸kuai块kuan宽kuang匡kui亏kun坤kuo括"
    "la垃lai莱lan蓝lang琅lao捞le勒lei雷leng棱li厘lia俩lian联liang粮liao撩lie列lin琳ling玲liu溜long龙lou楼"
    "lu芦lv驴luan峦lve掠lun抡luo萝ma妈mai埋man瞒mang芒mao猫me么mei玫men门meng萌mi眯mian棉miao苗mie蔑min民"
    "ming明miu谬mo摸mou谋mu拇na拿nai氖nan南nang囊nao挠ne呢nei馁nen嫩neng能ni妮nian蔫niang娘niao鸟nie捏nin您"
    "ning柠niu牛nong脓nu奴nv女nuan暖nve虐nuo挪o哦ou欧pa啪pai拍pan攀pang乓pao抛pei呸pen喷peng砰pi坯pian篇"
    "piao飘pie撇pin拼ping乒po坡pu扑qi期qia掐qian牵qiang枪qiao橇qie切qin钦qing青qiong琼qiu秋qu趋quan圈que缺"
    "qun裙ran然rang瓤rao饶re惹ren壬reng扔ri日rong戎rou揉ru茹ruan软rui蕊run闰ruo若"
    "sa撒sai腮san三sang桑sao搔se瑟sen森seng僧sha莎shai筛shan珊shang墒shao梢she奢shen砷sheng声shi师shou收shu蔬"
    "shua刷shuai摔shuan栓shuang霜shui谁shun吮shuo说si斯song松sou搜su苏suan酸sui虽sun孙suo蓑"
    "ta塌tai胎tan坍tang汤tao掏te特teng藤ti梯tian天tiao挑tie贴ting厅tong通tou偷tu凸tuan湍tui推tun吞tuo拖"
    "wa挖wai歪wan豌wang汪wei威wen瘟weng嗡wo挝wu巫xi昔xia瞎xian掀xiang相xiao萧xie楔xin薪xing星xiong兄xiu休"
    "xu墟xuan轩xue靴xun勋ya压yan焉yang殃yao邀ye椰yi一yin茵ying英yo哟yong拥you幽yu迂yuan鸳yue曰yun耘"
    "za匝zai栽zan咱zang赃zao遭ze责zei贼zen怎zeng增zha扎zhai摘zhan瞻zhang樟zhao招zhe遮zhen珍zheng蒸zhi芝"
    "zhong中zhou舟zhu珠zhua抓zhuai拽zhuan专zhuang桩zhui椎zhun谆zhuo捉zi兹zong鬃zou邹zu租zuan钻zui嘴zun尊"
    "zuo昨"
)
"""Every reading of the first level followed by the first character read so."""
