import { describe, expect, it } from 'vitest';
import { described } from './read-one.ts';

describe('money in English', () => {
  it.each([
    ['AI outlays will reach $1.5 trillion this year.', '$1.5 trillion = 1.5e12 USD'],
    ['a bill of US$1.5tn', 'US$1.5tn = 1.5e12 USD'],
    ['a bill of $1.5trn', '$1.5trn = 1.5e12 USD'],
    ['a bill of $1,5-trillion', '$1,5-trillion = 1.5e12 USD'],
    ['it cost 1.5 trillion dollars', '1.5 trillion dollars = 1.5e12 USD'],
    ['it cost half a trillion dollars', 'half a trillion dollars = 5e11 USD'],
    ['a half-trillion-dollar plan', 'a half-trillion-dollar = 5e11 USD'],
    ['it cost a trillion dollars', 'a trillion dollars = 1e12 USD'],
    ['the first trillion-dollar chipmaker', 'trillion-dollar = 1e12 USD'],
    ['a quarter of a trillion dollars', 'a quarter of a trillion dollars = 2.5e11 USD'],
    ['one and a half trillion dollars', 'one and a half trillion dollars = 1.5e12 USD'],
    ['two and a half billion euros', 'two and a half billion euros = 2.5e9 EUR'],
    ['twenty-five billion dollars', 'twenty-five billion dollars = 2.5e10 USD'],
    ['one hundred and twenty million pounds', 'one hundred and twenty million pounds = 1.2e8 GBP'],
    ['a hundred billion dollars', 'a hundred billion dollars = 1e11 USD'],
    ['the $340-billion deal', '$340-billion = 3.4e11 USD'],
    ['a 30 billion dollar round', '30 billion dollar = 3e10 USD'],
    ['it raised $65B at $965B', '$65B = 6.5e10 USD', '$965B = 9.65e11 USD'],
    ['it owes $202.3B', '$202.3B = 2.023e11 USD'],
    ['it pays €1.2bn', '€1.2bn = 1.2e9 EUR'],
    ['it pays £340m', '£340m = 3.4e8 GBP'],
    ['it pays £70 Million', '£70 Million = 7e7 GBP'],
    ['it pays $500 thousand', '$500 thousand = 500000 USD'],
    ['it pays A$1.5 billion and HK$20bn', 'A$1.5 billion = 1.5e9 AUD', 'HK$20bn = 2e10 HKD'],
    ['it pays NT$1.2 trillion and C$3bn', 'NT$1.2 trillion = 1.2e12 TWD', 'C$3bn = 3e9 CAD'],
    ['it pays RMB 27.5 billion', 'RMB 27.5 billion = 2.75e10 CNY'],
    ['it pays Rs 75,000 crore', 'Rs 75,000 crore = 7.5e11 INR'],
    ['it pays Rs 1.5 lakh crore', 'Rs 1.5 lakh crore = 1.5e12 INR'],
    ['it pays ₹1,50,000 crore', '₹1,50,000 crore = 1.5e12 INR'],
    ['it is worth USD 5 trillion', 'USD 5 trillion = 5e12 USD'],
    ['it is worth 5tn dollars', '5tn dollars = 5e12 USD'],
    ['it is worth 5 trillion US dollars', '5 trillion US dollars = 5e12 USD'],
    ['it is worth 380 billion Hong Kong dollars', '380 billion Hong Kong dollars = 3.8e11 HKD'],
    ['it is worth $5 billion USD', '$5 billion USD = 5e9 USD'],
    ['3.055 billion Swiss francs of bonds', '3.055 billion Swiss francs = 3.055e9 CHF'],
    ['380 billion yuan ($53 billion)', '380 billion yuan = 3.8e11 CNY', '$53 billion = 5.3e10 USD'],
    ['1.2 trillion won and 3 trillion yen', '1.2 trillion won = 1.2e12 KRW', '3 trillion yen = 3e12 JPY'],
    ['it costs $20 a month or $4,000 a year', '$20 = 20 USD', '$4,000 = 4000 USD'],
    ['it costs twenty dollars, or 50 cents a day', 'twenty dollars = 20 USD', '50 cents = 0.5 USD'],
    ['$1½ billion', '$1½ billion = 1.5e9 USD'],
    ['worth $8.3M', '$8.3M = 8.3e6 USD'],
    ['one billion two hundred million dollars', 'one billion two hundred million dollars = 1.2e9 USD'],
    ['a trillion-and-a-half dollars', 'a trillion-and-a-half dollars = 1.5e12 USD'],
    ['three billion dollars two years ago', 'three billion dollars = 3e9 USD'],
    ['($100 billion)', '$100 billion = 1e11 USD'],
    ['**$100 billion**', '$100 billion = 1e11 USD'],
    ['a US$1.5 trillion', 'US$1.5 trillion = 1.5e12 USD'],
    ['$1.5\u00a0trillion', '$1.5\u00a0trillion = 1.5e12 USD'],
    ['$1.5\ntrillion', '$1.5\ntrillion = 1.5e12 USD'],
  ])('%s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });
});

describe('vague amounts in English', () => {
  it.each([
    ['tens of billions of dollars', 'tens of billions of dollars = 1e10..9e10 USD, vague'],
    ['hundreds of billions of dollars', 'hundreds of billions of dollars = 1e11..9e11 USD, vague'],
    ['hundreds of billions in debt', 'hundreds of billions = 1e11..9e11 ?, vague'],
    ['billions of dollars', 'billions of dollars = 1e9..9.99e11 USD, vague'],
    ['a multibillion-dollar deal', 'multibillion-dollar = 2e9..9.99e11 USD, vague'],
    ['a multi-trillion dollar plan', 'multi-trillion dollar = 2e12..9.99e14 USD, vague'],
    ['several hundred billion dollars', 'several hundred billion dollars = 2e11..9e11 USD, vague'],
    ['a few billion euros', 'a few billion euros = 2e9..9e9 EUR, vague'],
    ['a couple of billion dollars', 'a couple of billion dollars = 2e9..3e9 USD, vague'],
    ['tens of thousands of workers', 'tens of thousands = 10000..90000 count, vague'],
    ['hundreds of millions of users', 'hundreds of millions = 1e8..9e8 count, vague'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});

describe('percentages, shares and multiples in English', () => {
  it.each([
    ['58%', '58% = 58 %'],
    ['58 %', '58 % = 58 %'],
    ['58 per cent of firms', '58 per cent = 58 %'],
    ['58 percent of firms', '58 percent = 58 %'],
    ['58pc of firms', '58pc = 58 %'],
    ['a 58-percent rise', '58-percent = 58 %'],
    ['up 58 percentage points', '58 percentage points = 58 %'],
    ['a 0.5-percentage-point cut', '0.5-percentage-point = 0.5 %'],
    ['Ninety percent fail', 'Ninety percent = 90 %'],
    ['fifty-eight per cent fail', 'fifty-eight per cent = 58 %'],
    ['two-thirds of firms', 'two-thirds = 66.6667 %'],
    ['two thirds of firms', 'two thirds = 66.6667 %'],
    ['a third of firms', 'a third = 33.3333 %'],
    ['fell by a third.', 'a third = 33.3333 %'],
    ['one-fifth of revenue', 'one-fifth = 20 %'],
    ['three-quarters of executives', 'three-quarters = 75 %'],
    ['a quarter of its sales', 'a quarter = 25 %'],
    ['half of the executives', 'half = 50 %'],
    ['more than half the executives', 'half = 50 %, over'],
    ['one in three firms', 'one in three = 33.3333 %'],
    ['one in every five firms', 'one in every five = 20 %'],
    ['nine out of ten pilots', 'nine out of ten = 90 %'],
    ['95 out of 100 pilots', '95 out of 100 = 95 %'],
    ['4 in 10 workers', '4 in 10 = 40 %'],
    ['a tenfold rise', 'tenfold = 10 x'],
    ['a 12-fold rise', '12-fold = 12 x'],
    ['ten times revenue', 'ten times = 10 x'],
    ['ten times earnings', 'ten times = 10 x'],
    ['10x revenue', '10x = 10 x'],
    ['10× revenue', '10× = 10 x'],
    ['2.5 times as fast', '2.5 times = 2.5 x'],
    ['spending doubled in a year', 'doubled = 2 x'],
    ['its losses have tripled', 'tripled = 3 x'],
    ['twice the revenue', 'twice = 2 x'],
    ['double the revenue', 'double = 2 x'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});

describe('power, counts and spans of time in English', () => {
  it.each([
    ['10 GW of capacity', '10 GW = 10 GW'],
    ['10GW of capacity', '10GW = 10 GW'],
    ['a 10-gigawatt pledge', '10-gigawatt = 10 GW'],
    ['one gigawatt of compute', 'one gigawatt = 1 GW'],
    ['300 megawatts', '300 megawatts = 300 MW'],
    ['500 kW', '500 kW = 0.5 MW'],
    ['800 million weekly users', '800 million = 8e8 count'],
    ['800m weekly users', '800m = 8e8 count'],
    ['900M WAU', '900M = 9e8 count'],
    ['users have passed 900 million', '900 million = 9e8 count, over'],
    ['weekly users at 1.2 billion', '1.2 billion = 1.2e9 count'],
    ['a survey of 300 firms', '300 = 300 count'],
    ['4,454 executives', '4,454 = 4454 count'],
    ['it interviewed 52 senior executives', '52 = 52 count'],
    ['a 1,600-acre site', '1,600-acre = 1600 count'],
    ['160 million shares', '160 million = 1.6e8 count'],
    ['220,000 NVIDIA GPUs', '220,000 = 220000 count'],
    ['three hundred public deployments', 'three hundred = 300 count'],
    ['written off over six years', 'six years = 6 years'],
    ['a six-year life', 'six-year = 6 years'],
    ['a life of 5.5 years', '5.5 years = 5.5 years'],
    ['after 18 months', '18 months = 18 months'],
    ['10 billion parameters', '10 billion = 1e10 count'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});
