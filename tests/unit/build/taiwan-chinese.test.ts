import { describe, expect, it } from 'vitest';
import { toTaiwan } from '../../../src/build/taiwan-chinese.ts';

describe('Simplified Chinese as Taiwan writes it', () => {
  it.each([
    ['英伟达市值突破 5 万亿美元', '輝達市值突破 5 兆美元'],
    ['1.2 吉瓦主体与 600 兆瓦的扩建', '1.2 GW 主體與 600 MW 的擴建'],
    ['随着每吉瓦投运', '隨著每 GW 投運'],
    ['首席执行官、首席财务官与首席技术官', '執行長、財務長與技術長'],
    ['数据中心、芯片与服务器的资本支出', '資料中心、晶片與伺服器的資本支出'],
    ['生成式人工智能的投资回报率', '生成式人工智慧的投資報酬率'],
    ['营收同比增长 65%，环比增长 18%', '營收年增 65%，季增 18%'],
    ['2027 财年第二季度净利润', '2027 會計年度第二季淨利'],
    ['谷歌云与微软的云服务', 'Google Cloud 與微軟的雲端服務'],
    ['微软、谷歌和亚马逊', '微軟、Google 和亞馬遜'],
  ])('%s is %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified)).toBe(taiwan);
  });

  it.each([
    ['2024 年的文件', '2024 年的文件'],
    ['研究对象', '研究對象'],
    ['循环融资', '循環融資'],
    ['发布会上公布', '發表會上公布'],
    ['消息人士', '消息人士'],
    ['为电力提供支持', '為電力提供支持'],
    ['超过 40% 的智能体 AI 项目', '超過 40% 的代理式 AI 專案'],
    ['开发智能体', '開發 AI 代理'],
  ])('%s does not become a term of computing: %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified)).toBe(taiwan);
  });

  it.each([
    ['报道 500 亿美元后', '報導 500 億美元後'],
    ['再签 210 亿美元', '再簽 210 億美元'],
    ['向甲骨文采购', '向甲骨文採購'],
    ['占比、台湾与公司改制', '占比、台灣與公司改制'],
  ])('%s takes the right one of two characters: %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified)).toBe(taiwan);
  });

  it.each([
    ['6440 亿美元', '6,440 億美元'],
    ['1000 多亿美元', '1,000 多億美元'],
    ['约 2700 至 3000 条回答', '約 2,700 至 3,000 條回答'],
    ['25,278 亿', '25,278 億'],
    ['2025 年有 1150 名员工', '2025 年有 1,150 名員工'],
    ['2026 至 2030 年', '2026 至 2030 年'],
  ])('%s groups its digits as Taiwan does: %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified)).toBe(taiwan);
  });
});
