"""Common words whose last character GBK writes with A3 as its second byte: the ones that split before a mark.

A3 and the A1 that begins 、。“《 read together as ！, which the damage takes for a mark of its own.
"""

import re
from typing import Final

_WORDS: Final = (
    "学校高校院校党校军校母校本校我校全校该校规模楷模劳模确保环保社保医保劳保担保力保正常日常经常非常平常异常反常寻常通常"
    "惩罚处罚刑罚幸福祝福造福上海大海沿海航海公海事迹古迹奇迹宝剑颗粒靠拢收拢拉拢过剩暂停叫停安危垂危富裕充裕宽裕"
    "庆祝吓唬尘埃心梗"
)

ENDING_IN_A3: Final = frozenset(re.findall("..", _WORDS))
"""In simplified characters."""
